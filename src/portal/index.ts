export { openFrame } from './frame.tsx'
export { linkFormPage } from './link-form-page.ts'
export { publicFiles, publicForms, publicPages } from './public-pages.ts'

export { openFrame } from './frame.tsx'
export { mountLinkFiles } from './link-files.ts'
export { linkFormPage } from './link-form-page.ts'
export { publicFiles, publicForms, publicPages } from './public-pages.ts'

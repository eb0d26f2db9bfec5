export { openFrame } from './frame.tsx'
export { linkFormPage } from './link-form-page.ts'
export { publicPages } from './public-pages.ts'

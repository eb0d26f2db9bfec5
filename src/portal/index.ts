export { openFrame } from './frame.tsx'
export { publicPages } from './public-pages.ts'

export { DEMO_PASSWORD, listDemoAccounts, seedDemo } from './seed-demo.ts'
export type { DemoAccount } from './seed-demo.ts'

export { DEMO_PASSWORD, listDemoAccounts, seedDemo } from './seed-demo.ts'

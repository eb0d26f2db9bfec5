export { type Address, useAddress } from '../../workspace/address.ts'

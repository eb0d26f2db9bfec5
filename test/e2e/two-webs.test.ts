import { afterAll, beforeAll, expect, it } from 'vitest'
import { identityContract } from '../../src/identity/index.ts'
import { publicFaceContract } from '../../src/organization/index.ts'
import { createClient } from '../../src/platform/client.ts'
import { type Office, openOffice } from './office.ts'
import { type Machine, openMachine, type Process } from './processes.ts'

const PAGE = '/xa-binh-minh/'
/** Far less than the minute a page is kept without a word. */
const SOON = { timeout: 10_000, interval: 100 }

let machine: Machine
let office: Office
beforeAll(async () => {
  machine = await openMachine()
  office = await openOffice(machine)
})
afterAll(() => machine.close())

it('what is changed through one web process is gone from the memory of the other at once', async () => {
  const [first, second] = await Promise.all([
    machine.start(['serve', '--role', 'web']),
    machine.start(['serve', '--role', 'web']),
  ])
  for (const web of [first, second]) expect(await read(web)).not.toContain('0220 3861 234')

  const cookie = await signIn(first)
  const face = createClient(publicFaceContract, {
    origin: first.address,
    headers: () => ({ cookie }),
  })
  const contact = { kind: 'petition', label: 'Phản ánh', value: '0220 3861 234' } as const
  await face.savePublicFace({
    params: { unitId: office.unitId },
    body: { version: 0, introduction: '', contacts: [contact] },
  })
  for (const web of [first, second]) {
    await expect.poll(() => read(web), SOON).toContain('0220 3861 234')
  }
})

async function read({ address }: Process): Promise<string> {
  return (await fetch(address + PAGE)).text()
}

async function signIn({ address }: Process): Promise<string> {
  const answer = await fetch(`${address}/api/v1${identityContract.signIn.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: office.account, password: office.password }),
  })
  expect(answer.status).toBe(200)
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXAMPLE, issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'
import { letterSymbol } from './invitation-letter.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

function symbolOf(archive: string | null, leadSymbol: string | null = null) {
  return letterSymbol({ issuerSymbol: 'UBND', archive, leadSymbol })
}

test('its symbol says who issues and who drafts it: who keeps the draft, else who leads, else nobody', () => {
  expect(symbolOf('VT, VX')).toBe('UBND-VX')
  expect(symbolOf('VT; VHXH (02b).', 'VP'), 'who drafted the plan').toBe('UBND-VHXH')
  expect(symbolOf('VT, NVĐP.', 'VP')).toBe('UBND-NVĐP')
  expect(symbolOf('VT', 'VP')).toBe('UBND-VP')
  expect(symbolOf(null)).toBe('UBND')
})

test('is proposed, may be typed otherwise, and whoever drafted the letter keeps a copy', async () => {
  const { clerk, province } = await issueExample(world, EXAMPLE.replace('Lưu: VT.', 'Lưu: VT, VX.'))
  const api = clerk.api(plansContract)
  const [asked] = (
    await api.listDue({ params: { unitId: province.id }, query: { unclear: 'true' } })
  ).items
  const params = { assignmentId: asked?.assignmentId ?? '' }
  expect((await api.getOutside({ params })).letterSymbol).toBe('UBND-VX')
  const write = (symbol?: string) =>
    clerk.inject({
      method: 'POST',
      url: `/api/v1/assignments/${params.assignmentId}/invitation-letters`,
      payload: { forWhom: 'Hội Cựu giáo chức', lastDay: '2024-07-31', format: 'docx', symbol },
    })
  const textOf = async (symbol?: string) => {
    const files = unzipSync((await write(symbol)).rawPayload)
    return strFromU8(files['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '')
  }
  const proposed = await textOf()
  expect(proposed).toContain('/UBND-VXV/v')
  expect(proposed).toContain('Lưu: VT, VX.')
  const typed = await textOf(' ubnd-vp ')
  expect(typed).toContain('/UBND-VPV/v')
  expect(typed).toContain('Lưu: VT, VP.')
  expect(await textOf('UBND')).toContain('Lưu: VT.')
  for (const wrong of ['', 'UBND - VX', 'UBND/VX']) {
    expect((await write(wrong)).statusCode, wrong).toBe(422)
  }
})

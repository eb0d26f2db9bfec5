import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { lawContract, lawRoutes, loadLaw } from '../index.ts'
import { legalStateOn, setLegalSources } from './legal-source.ts'
import { legalSources } from './legal-sources.ts'

let world: World
let administrator: Visitor
let officer: Visitor
beforeAll(async () => {
  world = await openWorld([lawRoutes])
  await loadLaw(world.house.database)
  const { province } = await world.addProvince()
  administrator = await world.visit(province, 'administrator')
  officer = await world.visit(province, 'officer')
})
afterAll(async () => {
  setLegalSources(legalSources)
  await world.close()
})

const decision = {
  code: '1234/QĐ-UBND',
  title: 'Quy chế truyền thông cải cách hành chính của tỉnh',
  issuedOn: '2025-03-01',
}

test('a province enters its own decision, and tells when another took its place', async () => {
  const api = administrator.api(lawContract)
  const listed = await api.addLegalSource({ body: decision })
  expect(listed.items.find(({ code }) => code === decision.code)).toMatchObject({
    ...decision,
    effectiveTo: null,
    verified: true,
  })
  await expect(
    api.addLegalSource({ body: { ...decision, code: '1234/qd-ubnd' } }),
  ).rejects.toMatchObject({ status: 422, fields: { code: expect.stringContaining('Đã có') } })

  const ended = { ...decision, effectiveTo: '2026-06-01', replacedBy: ['99/2026/QĐ-UBND'] }
  await expect(api.changeLegalSource({ body: ended })).rejects.toMatchObject({
    fields: { replacedBy: expect.stringContaining('ghi văn bản đó trước') },
  })
  const next = { code: '99/2026/QĐ-UBND', title: 'Quy chế mới', issuedOn: '2026-05-20' }
  await api.addLegalSource({ body: next })
  await api.changeLegalSource({ body: ended })
  await loadLaw(world.house.database)
  expect(legalStateOn('1234/QĐ-UBND', '2026-05-31')?.status).toBe('in_force')
  expect(legalStateOn('1234/QĐ-UBND', '2026-06-01')).toEqual({
    status: 'expired',
    endedOn: '2026-06-01',
    replacedBy: ['99/2026/QĐ-UBND'],
  })
})

test('what cannot be is refused in a sentence, and only administrators of a province enter law', async () => {
  const api = administrator.api(lawContract)
  const wrongs: [wrong: object, field: string][] = [
    [{ effectiveFrom: '2025-02-01' }, 'effectiveFrom'],
    [{ effectiveTo: '2025-03-01' }, 'effectiveTo'],
    [{ replacedBy: ['61/2018/NĐ-CP'] }, 'effectiveTo'],
    [{ amendedBy: ['0/0'] }, 'amendedBy'],
    [{ issuedOn: null }, 'issuedOn'],
  ]
  for (const [wrong, field] of wrongs) {
    await expect(
      api.addLegalSource({ body: { ...decision, code: '7/CT-UBND', ...wrong } }),
    ).rejects.toMatchObject({ status: 422, fields: { [field]: expect.any(String) } })
  }
  await expect(
    api.changeLegalSource({ body: { ...decision, code: '8/CT-UBND' } }),
  ).rejects.toMatchObject({ status: 404 })
  await expect(officer.api(lawContract).addLegalSource({ body: decision })).rejects.toMatchObject({
    status: 403,
  })
  expect((await officer.api(lawContract).listLegalSources({})).may.edit).toBe(false)
})

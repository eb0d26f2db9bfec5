import { ZodError } from 'zod'
import { MaterialFault, previewMaterial, renderMaterial } from '../../documents/index.ts'
import { bind, type Binding, type Download } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { slugOfTitle } from '../published/published-item.ts'
import { pieceOf } from './piece-of-item.ts'
import { printOperations, type PrintWish } from './print-contract.ts'
import { type PrintSource, readPrintSource } from './read-print-source.ts'

export function printRoutes(house: House): Binding {
  return bind(printOperations, {
    previewPrint: async ({ db, actor, params, query }) => {
      const source = await readPrintSource(db, house, actor, params.itemId, query)
      const about = { draft: source.draft, codeOpens: source.qr?.url ?? null }
      try {
        const { pictures, pages } = await previewMaterial(await materialOf(house, source, query))
        return { ...about, pages, pictures: pictures.map(addressOfPng), fault: null }
      } catch (error) {
        const fault = faultIn(error)
        if (fault === null) throw error
        return { ...about, pages: 0, pictures: [], fault }
      }
    },
    downloadPrint: async ({ db, actor, params, query }): Promise<Download> => {
      const source = await readPrintSource(db, house, actor, params.itemId, query)
      const name = `${source.draft ? 'ban-nhap-' : ''}${query.format}-${slugOfTitle(source.carried.title)}`
      return {
        bytes: async () => {
          try {
            return await renderMaterial(await materialOf(house, source, query))
          } catch (error) {
            const fault = faultIn(error)
            throw fault === null ? error : new InvalidForm({ format: fault })
          }
        },
        mime: 'application/pdf',
        saveAs: `${name}-ban-${source.number}.pdf`,
      }
    },
  })
}

async function materialOf(house: House, { pictureOf, ...source }: PrintSource, wish: PrintWish) {
  const picture = pictureOf && {
    bytes: await house.fileStore.bytes(pictureOf.hash),
    alt: pictureOf.alt,
  }
  return pieceOf({ ...source, picture }, { ...wish, imprint: wish.imprint || null })
}

/** What its writer can mend, in a sentence; null: not the writer's fault. */
function faultIn(error: unknown): string | null {
  if (error instanceof MaterialFault) return error.message
  if (!(error instanceof ZodError)) return null
  const [issue] = error.issues
  if (issue === undefined) return null
  const [field, at] = issue.path
  const name = FIELDS[String(field)] ?? 'Nội dung'
  const place = typeof at === 'number' ? ` thứ ${at + 1}` : ''
  return issue.code === 'too_big' && issue.origin === 'array'
    ? `${name}: nhiều quá ${String(issue.maximum)} mục so với khổ in này.`
    : `${name}${place}: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`
}

const FIELDS: Readonly<Record<string, string>> = {
  title: 'Tên nội dung',
  lead: 'Tóm tắt',
  points: 'Mục',
  sections: 'Mục',
  parts: 'Mục',
  chapters: 'Chương',
  slogans: 'Khẩu hiệu',
  unit: 'Nơi liên hệ của đơn vị',
  imprint: 'Dòng giấy phép',
}

function addressOfPng(bytes: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
}

import { strToU8, zipSync } from 'fflate'
import { renderToStaticMarkup } from 'react-dom/server'
import { BodyView, type Carried, takeOutAgain } from '../../content/index.ts'
import { mimeOf } from '../../files/index.ts'
import type { Download } from '../../platform/binding.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { getDelivery } from '../delivery/delivery-queries.ts'

/**
 * What a person needs to put it out by hand: exactly what this way carries, as a page with its pictures and as bare
 * words to paste.
 */
export async function exportPackage(house: House, db: Db, deliveryId: string): Promise<Download> {
  const { itemId, itemNumber, code, contentHash } = await getDelivery(db, deliveryId)
  const carried = await takeOutAgain(db, itemId, itemNumber, code)
  return {
    // The files are read when the transaction is over.
    bytes: async () => {
      const files = await filesOf(house, carried)
      const names = new Map(files.map(({ hash, name }) => [hash, name]))
      return zipSync({
        'noi-dung.html': strToU8(pageOf(carried, names)),
        'noi-dung.txt': strToU8(wordsOf(carried)),
        'ban-duyet.txt': strToU8(`Bản số ${itemNumber}\nMã nội dung đã duyệt: ${contentHash}\n`),
        ...Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { level: 0 }]])),
      })
    },
    mime: 'application/zip',
    saveAs: `dang-bang-tay-${deliveryId.slice(0, 8)}.zip`,
  }
}

interface PackedFile {
  hash: string
  name: string
  bytes: Uint8Array
}

async function filesOf({ fileStore }: House, carried: Carried): Promise<PackedFile[]> {
  const recordings = (carried.body?.content ?? []).flatMap((block) =>
    block.type === 'recording' ? [block.attrs.hash] : [],
  )
  const hashes = [...new Set([...carried.images.map(({ hash }) => hash), ...recordings])]
  return Promise.all(
    hashes.map(async (hash, at) => {
      const bytes = await fileStore.bytes(hash)
      const ending = mimeOf(bytes, '').split('/')[1]?.replace('jpeg', 'jpg') ?? 'bin'
      return { hash, bytes, name: `tep/${String(at + 1).padStart(2, '0')}.${ending}` }
    }),
  )
}

function pageOf(carried: Carried, names: ReadonlyMap<string, string>): string {
  const [cover] = carried.images
  const inBody = carried.body?.content.some(
    (block) => block.type === 'image' && block.attrs.hash === cover?.hash,
  )
  const page = (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <title>{carried.title}</title>
      </head>
      <body>
        <h1>{carried.title}</h1>
        {carried.summary ? (
          <p>
            <strong>{carried.summary}</strong>
          </p>
        ) : null}
        {cover && !inBody ? <img src={names.get(cover.hash)} alt={cover.alt} /> : null}
        {carried.body ? (
          <BodyView
            body={carried.body}
            places={{ file: ({ hash }) => names.get(hash) ?? '', reference: () => null }}
          />
        ) : (
          carried.text.split('\n').map((line, at) => <p key={`${String(at)} ${line}`}>{line}</p>)
        )}
      </body>
    </html>
  )
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`
}

/** To paste where only words are taken; lines end as old editors want them. */
function wordsOf({ title, summary, text, body }: Carried): string {
  const parts = body ? [title, summary, text] : [text]
  return parts
    .filter((part) => part !== '')
    .join('\n\n')
    .replaceAll('\n', '\r\n')
}

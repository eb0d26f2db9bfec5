import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { contentContract } from '../../../content/contract.ts'
import { createClient } from '../../../platform/client.ts'
import type { ResponseOf } from '../../../platform/contract.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { callOptions, cursorOf, paged } from '../../../workspace/calls.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { en } from '../../en.ts'
import css from './paper.module.css'

const { listMerits, getItem } = contentContract
const content = createClient({ listMerits, getItem }, callOptions)

type Merit = ResponseOf<typeof listMerits>['items'][number]

/** Good examples of the register, to be named in the words with the link where the public reads them. */
export function ExamplePicker(props: {
  unitId: string
  onPick: (line: string) => void
  onClose: () => void
}) {
  const t = useT(en)
  const { unitId, onPick } = props
  const [below, setBelow] = useState(false)
  const query = useInfiniteQuery({
    queryKey: ['reports', 'examples', unitId, below],
    queryFn: ({ pageParam, signal }) =>
      content.listMerits({
        params: { unitId },
        query: { kind: 'good_example', below: below ? 'true' : 'false', ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
  })
  const pick = useMutation({
    mutationFn: async (merit: Merit) => {
      const { publicPath } = await content.getItem({ params: { itemId: merit.id } })
      return lineOf(merit, publicPath)
    },
    onSuccess: onPick,
  })
  return (
    <Dialog open title={t('Chèn điển hình')} onClose={props.onClose}>
      <Checkbox
        id="examples-below"
        label={t('Của đơn vị cấp dưới')}
        checked={below}
        onChange={() => {
          setBelow(!below)
        }}
      />
      <Answer query={query} lines={4}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          return items.length === 0 ? (
            <p>{t('Chưa có gương điển hình nào trong kho nội dung.')}</p>
          ) : (
            <>
              <ul className={css['figures']}>
                {items.map((merit) => (
                  <li key={merit.id}>
                    <button
                      type="button"
                      disabled={pick.isPending}
                      onClick={() => {
                        pick.mutate(merit)
                      }}
                    >
                      <span>{merit.title}</span>
                      <span className="soft small">{merit.unit.shortName}</span>
                    </button>
                  </li>
                ))}
              </ul>
              <MoreRows query={query} shown={items.length} />
            </>
          )
        }}
      </Answer>
      <ProblemNotice error={pick.error} />
    </Dialog>
  )
}

/** "- Tổ công nghệ số thôn Đông (UBND xã Bình Minh): https://…"; without a link where nothing is published. */
function lineOf({ title, unit }: Merit, publicPath: string | null): string {
  const link = publicPath === null ? '.' : `: ${new URL(publicPath, location.origin).href}`
  return `- ${title.replace(/[.;,\s]+$/u, '')} (${unit.shortName})${link}`
}

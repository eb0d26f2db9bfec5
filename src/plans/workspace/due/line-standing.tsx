import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Translator } from '../../../ui/translate.ts'
import type { OccurrenceView } from '../../due/occurrence-contract.ts'
import { en } from '../../en-due.ts'
import { due } from './due-client.ts'
import { checkWords, StandingDialog } from './standing-dialog.tsx'

type Standing = NonNullable<OccurrenceView['standing']>

/** How often standing work is looked at, who said so, and a way to say otherwise for this task. */
export function LineStanding(props: { lineId: string; standing: Standing; mayChange: boolean }) {
  const t = useT(en)
  const { lineId, standing, mayChange } = props
  const [open, setOpen] = useState(false)
  const edit = mayChange ? (
    <Button
      kind={standing.asks ? 'normal' : 'quiet'}
      onClick={() => {
        setOpen(true)
      }}
    >
      {standing.asks ? t('Chọn chu kỳ') : t('Đặt lại mốc kiểm tra')}
    </Button>
  ) : null
  return (
    <>
      {standing.asks ? (
        <Notice
          kind="warning"
          title={t('Kế hoạch ghi “định kỳ” mà không nói bao lâu một lần')}
          action={edit}
        >
          <p>{t('Đến khi rõ chu kỳ, việc chỉ có một hạn ở cuối kế hoạch.')}</p>
        </Notice>
      ) : (
        <p className="cluster small">
          <span>
            {t('Mốc kiểm tra: {every}', { every: checkWords(standing.every, t) })}{' '}
            <span className="soft">({fromWords(standing.from, t)})</span>
          </span>
          {edit}
        </p>
      )}
      {open ? (
        <StandingDialog
          key={lineId}
          title={t('Việc này kiểm tra bao lâu một lần?')}
          every={standing.from === 'line' ? standing.every : null}
          {...(standing.asks ? {} : { inherited: t('Theo kế hoạch') })}
          save={(every) => due.setLineCheck({ params: { lineId }, body: { every } })}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </>
  )
}

function fromWords(from: Standing['from'], t: Translator): string {
  if (from === 'line') return t('đặt riêng cho việc này')
  return from === 'plan' ? t('theo kế hoạch') : t('theo quy định chung')
}

import { Button } from '../../../ui/button.tsx'
import { dateTime, number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { CellView } from '../../contract.ts'
import { en } from '../../en-figure.ts'
import css from './records.module.css'

/** The figure itself: what it says, how it was counted, and why it says something else than was counted. */
export function CellHead(props: { cell: CellView; onOverride: (() => void) | undefined }) {
  const t = useT(en)
  const { cell } = props
  return (
    <>
      <p className={css['value']}>
        <strong>{cell.text}</strong> {cell.denominator === null ? cell.unitWord : null}
      </p>
      {cell.override ? (
        <Notice
          kind="warning"
          title={t('(*) Báo cáo ghi {value}, đếm được {counted}', {
            value: cell.text,
            counted: number(cell.counted, t.language),
          })}
        >
          <p>{t('Lý do: {reason}', { reason: cell.override.reason })}</p>
          <p className="soft small">
            {cell.override.madeByName}, {dateTime(cell.override.madeAt, t.language)}
          </p>
        </Notice>
      ) : null}
      {cell.countMethods.length > 0 ? (
        <p className="soft small">
          {t('Cách đếm: {methods}', { methods: cell.countMethods.join('; ') })}
          {cell.estimated > 0
            ? `. ${t('Đếm được {exact}, ước lượng {estimated}.', {
                exact: number(cell.counted - cell.estimated, t.language),
                estimated: number(cell.estimated, t.language),
              })}`
            : null}
        </p>
      ) : null}
      {props.onOverride ? (
        <div>
          <Button onClick={props.onOverride}>
            {cell.override ? t('Sửa hoặc bỏ số đã ghi') : t('Ghi số khác')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

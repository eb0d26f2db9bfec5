import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { Checkbox } from '../../../ui/field.tsx'
import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import type { OccurrenceView } from '../../due/occurrence-contract.ts'
import { en } from '../../en-due.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useAct } from './due-calls.ts'
import { due } from './due-client.ts'
import css from './due.module.css'

type Promised = OccurrenceView['checklist'][number]

/** What the task promises against what has been brought; the unit itself ticks off. */
export function DueChecklist(props: { occurrence: OccurrenceView }) {
  const t = useT(en)
  const { id, checklist, may, state } = props.occurrence
  const act = useAct<Promised>(
    () => undefined,
    async ({ output, tick }) => {
      await due.checkOutput({
        params: { occurrenceId: id },
        body: { output, delivered: tick === null },
      })
    },
  )
  if (checklist.length === 0) return t('Kế hoạch không ghi')
  const missing = checklist.filter(({ tick }) => tick === null).length
  return (
    <div className={css['checklist']}>
      {checklist.map((one, index) =>
        may.check ? (
          <Checkbox
            key={one.output}
            id={`output-${index}`}
            label={one.output}
            hint={<Brought promised={one} />}
            checked={one.tick !== null}
            disabled={act.isPending}
            onChange={() => {
              act.mutate(one)
            }}
          />
        ) : (
          <p key={one.output}>
            <span aria-hidden="true">{one.tick ? '✓' : '○'}</span> {one.output}
            <span className="soft small">
              {' '}
              <Brought promised={one} />
            </span>
          </p>
        ),
      )}
      <ProblemNotice error={act.error} />
      {missing > 0 && state === 'done' ? (
        <p className={css['missing']}>
          {t('Đã xong nhưng còn thiếu {n} sản phẩm.', { n: missing })}
        </p>
      ) : null}
    </div>
  )
}

function Brought(props: { promised: Promised }) {
  const t = useT(en)
  const kinds = useCatalogue('quantity_kind')
  const { promised, tick } = props.promised
  const kind = kinds.find(({ code }) => code === promised?.kind)
  const said = [
    promised &&
      t('đã có {n} trên {m} {unit}', {
        n: number(promised.delivered, t.language),
        m: number(promised.value, t.language),
        unit: (t.language === 'en' ? kind?.unitEn : kind?.unit) ?? '',
      }),
    tick
      ? t('{name} đánh dấu ngày {date}', { name: tick.by, date: shortDate(tick.on, t.language) })
      : promised
        ? null
        : t('chưa có'),
    tick?.note,
  ]
  return said.filter(Boolean).join(' · ')
}

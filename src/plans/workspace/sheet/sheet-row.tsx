import { catalogueOf } from '../../../law/catalogue/catalogues.ts'
import { Checkbox, Select, TextInput } from '../../../ui/field.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import type { SheetRowView } from '../../activity/import-contract.ts'
import { en } from '../../en-sheet.ts'
import { amount } from '../activity/activity-rows.tsx'
import { channelLabel } from '../activity/record-channel.tsx'
import { groupOf, type SheetForm } from './sheet-form.ts'
import css from './sheet.module.css'

/** One row as it was understood; a cell that was not can be written over here. */
export function SheetRow(props: {
  row: SheetRowView
  goesIn: boolean
  onCorrect: (next: SheetForm['corrections'][number]) => void
  onChoose: (chosen: boolean) => void
}) {
  const t = useT(en)
  const { row, goesIn, onCorrect, onChoose } = props
  const group = groupOf(row)
  const title = row.title || t('(chưa có tên việc)')
  return (
    <li className={css['row']}>
      {group === 'dung' || group === 'trung' ? (
        <Checkbox
          id={`sheet-row-${row.row}`}
          label={title}
          hint={<Understood row={row} />}
          checked={goesIn}
          onChange={(event) => {
            onChoose(event.target.checked)
          }}
        />
      ) : (
        <div>
          <p className="cluster">
            <strong>{title}</strong>
            {group === 'cu' ? <StateBadge state="done" word={t('đã ghi')} /> : null}
          </p>
          <p className="soft small">
            <Understood row={row} />
          </p>
        </div>
      )}
      {row.problems.length > 0 ? (
        <div className={css['problems']}>
          {row.problems.map((problem) => (
            <Wrong
              key={`${problem.field} ${problem.value}`}
              row={row.row}
              problem={problem}
              onCorrect={(value) => {
                onCorrect({ row: row.row, field: problem.field, value })
              }}
            />
          ))}
        </div>
      ) : null}
    </li>
  )
}

function Understood(props: { row: SheetRowView }) {
  const t = useT(en)
  const { row } = props
  return [
    t('dòng {n}', { n: row.row }),
    row.happenedOn ? shortDate(row.happenedOn, t.language) : null,
    row.channelKind ? channelLabel(row.channelKind, t.language) : null,
    ...row.quantities.map((quantity) => amount(quantity, t.language)),
    row.place,
    row.links > 0 ? t('{n} đường dẫn', { n: row.links }) : null,
    row.serves > 0 ? t('gắn với việc trong kế hoạch') : null,
  ]
    .filter(Boolean)
    .join(' · ')
}

function Wrong(props: {
  row: number
  problem: SheetRowView['problems'][number]
  onCorrect: (value: string) => void
}) {
  const t = useT(en)
  const { row, problem, onCorrect } = props
  const { header, column, value, sentence } = problem
  const field = {
    id: `sheet-${row}-${problem.field.replaceAll(' ', '-')}`,
    label: column ? t('{header} (ô {cell})', { header, cell: `${column}${row}` }) : header,
    error: sentence,
  }
  const choices = choicesOf(problem.field, t.language)
  return choices ? (
    <Select
      {...field}
      empty={value ? t('Trong tệp: {value}', { value }) : t('Hãy chọn')}
      value=""
      options={choices}
      onChange={(event) => {
        if (event.target.value) onCorrect(event.target.value)
      }}
    />
  ) : (
    <TextInput
      {...field}
      defaultValue={value}
      onBlur={(event) => {
        if (event.target.value !== value) onCorrect(event.target.value)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
    />
  )
}

const CATALOGUES = {
  channelKind: 'channel_kind',
  kind: 'quantity_kind',
  method: 'count_method',
} as const

function choicesOf(field: string, language: 'vi' | 'en') {
  const name = field.split(' ')[0] ?? ''
  if (!(name in CATALOGUES)) return undefined
  return catalogueOf(CATALOGUES[name as keyof typeof CATALOGUES]).map((entry) => ({
    value: entry.code,
    label: language === 'vi' ? entry.label : entry.labelEn,
  }))
}

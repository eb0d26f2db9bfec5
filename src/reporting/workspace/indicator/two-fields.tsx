import { Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-indicator.ts'
import type { Chosen } from '../../figure/measure.ts'
import type { MeasureForm } from './measure-form.ts'
import css from './indicator.module.css'

/** A ratio of two figures that are there already, the house's or the unit's own. */
export function TwoFields(props: {
  form: MeasureForm
  figures: readonly Chosen[]
  onChange: (change: Partial<MeasureForm>) => void
}) {
  const t = useT(en)
  const { form, figures, onChange } = props
  return (
    <fieldset className={css['step']}>
      <legend>{t('Lấy chỉ tiêu nào chia cho chỉ tiêu nào')}</legend>
      <FigureSelect
        id="tu-so"
        label={t('Tử số')}
        figures={figures}
        chosen={form.numerator}
        onChoose={(numerator) => {
          onChange({ numerator })
        }}
      />
      <FigureSelect
        id="mau-so"
        label={t('Mẫu số')}
        figures={figures}
        chosen={form.denominator}
        onChoose={(denominator) => {
          onChange({ denominator })
        }}
      />
    </fieldset>
  )
}

function FigureSelect(props: {
  id: string
  label: string
  figures: readonly Chosen[]
  chosen: Chosen | null
  onChoose: (figure: Chosen | null) => void
}) {
  const t = useT(en)
  const { id, label, figures, chosen, onChoose } = props
  const gone = chosen !== null && !figures.some(({ code }) => code === chosen.code)
  const options = gone ? [chosen, ...figures] : figures
  return (
    <Select
      id={id}
      label={label}
      empty={t('Chọn chỉ tiêu')}
      options={options.map((one) => ({ value: one.code, label: one.label }))}
      value={chosen?.code ?? ''}
      onChange={(event) => {
        onChoose(options.find(({ code }) => code === event.target.value) ?? null)
      }}
    />
  )
}

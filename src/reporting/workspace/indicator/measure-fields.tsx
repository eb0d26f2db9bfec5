import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-indicator.ts'
import type { Chosen, RowKind } from '../../figure/measure.ts'
import { FilterFields } from './filter-fields.tsx'
import { TwoFields } from './two-fields.tsx'
import { isOfActivities, rowsFor, WHATS, type MeasureForm, type What } from './measure-form.ts'
import css from './indicator.module.css'

type Change = (change: Partial<MeasureForm>) => void

/** What is counted, of which activities, and split by what; read from top to bottom it is a sentence. */
export function MeasureFields(props: {
  form: MeasureForm
  /** What a ratio can be made of. */
  figures: readonly Chosen[]
  onChange: Change
}) {
  const t = useT(en)
  const { form, figures, onChange } = props
  const byWords: Record<RowKind, string> = {
    channel: t('Hình thức truyền thông'),
    mode: t('Truyền thống và môi trường số'),
    form: t('Loại hình thông tin cơ sở'),
    theme: t('Chủ đề'),
    sector: t('Lĩnh vực'),
    programme: t('Chương trình'),
    audience: t('Đối tượng'),
    unit: t('Đơn vị'),
    line: t('Nhiệm vụ của kế hoạch'),
  }
  return (
    <>
      <fieldset className={css['step']}>
        <legend>{t('Đếm gì')}</legend>
        <WhatFields form={form} onChange={onChange} />
      </fieldset>
      {form.what === 'two' ? <TwoFields form={form} figures={figures} onChange={onChange} /> : null}
      {form.what === 'share' ? (
        <fieldset className={css['step']}>
          <legend>{t('Thế nào là đạt')}</legend>
          <FilterFields
            id="dat"
            filter={form.share}
            onChange={(share) => {
              onChange({ share })
            }}
          />
        </fieldset>
      ) : null}
      {isOfActivities(form.what) ? (
        <fieldset className={css['step']}>
          <legend>{t('Trong những hoạt động nào')}</legend>
          <FilterFields
            id="trong"
            filter={form.where}
            onChange={(where) => {
              onChange({ where })
            }}
          />
        </fieldset>
      ) : null}
      {rowsFor(form.what).length === 0 ? null : (
        <fieldset className={css['step']}>
          <legend>{t('Chia theo')}</legend>
          <Select
            id="chia-theo"
            label={t('Mỗi dòng là một')}
            empty={t('Không chia, một số duy nhất')}
            options={rowsFor(form.what).map((kind) => ({ value: kind, label: byWords[kind] }))}
            value={form.by}
            onChange={(event) => {
              const by = rowsFor(form.what).find((kind) => kind === event.target.value)
              onChange({ by: by ?? '' })
            }}
          />
        </fieldset>
      )}
    </>
  )
}

function WhatFields(props: { form: MeasureForm; onChange: Change }) {
  const t = useT(en)
  const { form, onChange } = props
  const words: Record<What, string> = {
    activity: t('Số hoạt động'),
    sum: t('Tổng một số lượng (người, bản, phút…)'),
    latest: t('Số lượt đọc được gần nhất (xem, tương tác)'),
    distinct: t('Số hình thức đã dùng'),
    share: t('Tỷ lệ hoạt động đạt một điều kiện'),
    two: t('Tỷ lệ giữa hai chỉ tiêu'),
    promised: t('Số việc phải làm đến hạn trong kỳ'),
    delivered: t('Số hoạt động đã làm cho việc đến hạn'),
    overdue: t('Số việc quá hạn chưa xong'),
    fulfilled: t('Tỷ lệ việc đến hạn đã hoàn thành'),
    on_time: t('Tỷ lệ việc hoàn thành đúng hạn'),
    mention: t('Số điều báo chí, dư luận nêu'),
    mention_good: t('Số điều báo chí, dư luận khen'),
    mention_bad: t('Số điều báo chí, dư luận phê bình'),
    mention_neutral: t('Số điều báo chí, dư luận nêu, không khen chê'),
    answered: t('Tỷ lệ điều phê bình đã khắc phục, trả lời đúng hạn'),
    initiative: t('Số sáng kiến được công nhận'),
    good_example: t('Số gương điển hình, cách làm hay'),
    award: t('Số lượt khen thưởng'),
    applied_model: t('Số cách làm hay của nơi khác đã áp dụng'),
    estimate: t('Dự toán của các kế hoạch trong kỳ'),
  }
  const quantities = useCatalogue('quantity_kind').filter(
    ({ code, aggregation }) =>
      code !== 'other' && aggregation === (form.what === 'latest' ? 'latest' : 'sum'),
  )
  return (
    <>
      <Select
        id="dem-gi"
        label={t('Con số')}
        options={WHATS.map((value) => ({ value, label: words[value] }))}
        value={form.what}
        onChange={(event) => {
          const what = WHATS.find((one) => one === event.target.value)
          if (what) onChange({ what, quantity: '' })
        }}
      />
      {form.what === 'sum' || form.what === 'latest' ? (
        <Select
          id="so-luong"
          label={t('Số lượng')}
          empty={t('Chọn số lượng')}
          options={quantities.map(({ code, label }) => ({ value: code, label }))}
          value={form.quantity}
          onChange={(event) => {
            onChange({ quantity: event.target.value })
          }}
        />
      ) : null}
      {form.what === 'sum' ? (
        <Select
          id="cach-dem"
          label={t('Cách đếm')}
          empty={t('Cả hai, phần ước lượng nêu riêng')}
          options={[
            { value: 'exact', label: t('Chỉ số đếm được') },
            { value: 'estimated', label: t('Chỉ số ước lượng') },
          ]}
          value={form.counted}
          onChange={(event) => {
            const { value } = event.target
            onChange({ counted: value === 'exact' || value === 'estimated' ? value : '' })
          }}
        />
      ) : null}
    </>
  )
}

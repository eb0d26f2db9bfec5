import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { DateInput, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { ProblemNotice, problemFields } from '../../../workspace/problem-notice.tsx'
import { Screen } from '../../../workspace/screen.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-indicator.ts'
import type { IndicatorView } from '../../figure/indicator-contract.ts'
import type { Chosen } from '../../figure/measure.ts'
import { indicators, indicatorsQuery, previewQuery } from './indicator-calls.ts'
import { EMPTY, formOf, isChoosable, measureOf } from './measure-form.ts'
import { MeasureFields } from './measure-fields.tsx'
import { MeasurePreview } from './measure-preview.tsx'
import css from './indicator.module.css'

/** `?sua=CODE` changes one no report used yet, `?thay=CODE` replaces one from a day on; otherwise a new one. */
export function IndicatorBuilder() {
  const t = useT(en)
  const unit = useUnit()
  const address = useAddress()
  const [code, replaces] = [address.get('sua'), address.get('thay')]
  const query = useQuery({ ...indicatorsQuery(unit?.id ?? ''), enabled: unit !== undefined })
  const title = code ? t('Sửa chỉ tiêu') : replaces ? t('Thay chỉ tiêu') : t('Thêm chỉ tiêu')
  return (
    <Screen
      wide
      title={title}
      crumbs={[
        { label: t('Báo cáo'), href: href('/bao-cao') },
        { label: t('Chỉ tiêu'), href: href('/bao-cao/chi-tieu') },
        { label: title },
      ]}
      lead={t(
        'Chọn đếm gì, trong những hoạt động nào, chia theo gì. Số liệu thật hiện ngay bên cạnh.',
      )}
    >
      {unit === undefined ? (
        <EmptyState icon="report" title={t('Tài khoản chưa gắn với đơn vị nào')}>
          {t('Đề nghị người quản trị giao đơn vị cho tài khoản này.')}
        </EmptyState>
      ) : (
        <Answer query={query} lines={8}>
          {({ items }) => (
            <Builder
              unitId={unit.id}
              old={items.find((one) => one.code === (code ?? replaces)) ?? null}
              replaces={replaces ?? null}
              figures={items.flatMap(({ code: own, label, measure, validTo }) =>
                validTo === null && own !== code && isChoosable(measure)
                  ? [{ code: own, label, measure }]
                  : [],
              )}
            />
          )}
        </Answer>
      )}
    </Screen>
  )
}

function Builder(props: {
  unitId: string
  old: IndicatorView | null
  replaces: string | null
  figures: readonly Chosen[]
}) {
  const t = useT(en)
  const router = useRouter()
  const cache = useQueryClient()
  const { today } = useSession()
  const { unitId, old, replaces } = props
  const [form, setForm] = useState(old ? formOf(old.measure) : EMPTY)
  const [label, setLabel] = useState(old?.label ?? '')
  const [typedWord, setTypedWord] = useState(old?.unitWord ?? '')
  const [validFrom, setValidFrom] = useState(old && !replaces ? old.validFrom : today)
  const measure = measureOf(form)
  const preview = useQuery(previewQuery(unitId, measure))
  const unitWord = typedWord === '' ? (preview.data?.unitWord ?? '') : typedWord
  const save = useMutation({
    mutationFn: () => {
      if (measure === null) throw new Error('nothing to count')
      const defined = { label, unitWord, measure }
      return old && !replaces
        ? indicators.changeIndicator({ params: { code: old.code }, body: defined })
        : indicators.createIndicator({
            params: { unitId },
            body: { ...defined, validFrom, replaces },
          })
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['reports'] })
      toast(t('Đã ghi chỉ tiêu “{name}”', { name: label }))
      router.history.push(href('/bao-cao/chi-tieu'))
    },
  })
  const fields = problemFields(save.error)
  return (
    <div className={css['builder']}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (measure !== null) save.mutate()
        }}
      >
        <MeasureFields
          form={form}
          figures={props.figures}
          onChange={(change) => {
            setForm((now) => ({ ...now, ...change }))
          }}
        />
        <fieldset className={css['step']}>
          <legend>{t('Ghi trong báo cáo thế nào')}</legend>
          <TextInput
            id="ten-chi-tieu"
            label={t('Tên chỉ tiêu')}
            hint={t('Như sẽ in trong bảng số liệu, ví dụ “Tin bài về dịch vụ công trực tuyến”')}
            required
            value={label}
            error={fields['label']}
            onChange={(event) => {
              setLabel(event.target.value)
            }}
          />
          <TextInput
            id="don-vi-tinh"
            label={t('Đơn vị tính')}
            required
            value={unitWord}
            error={fields['unitWord']}
            onChange={(event) => {
              setTypedWord(event.target.value)
            }}
          />
          {old && !replaces ? null : (
            <DateInput
              id="tinh-tu"
              label={t('Dùng từ ngày')}
              hint={t(
                'Báo cáo của kỳ kết thúc từ ngày này trở đi có chỉ tiêu; báo cáo đã gửi không đổi.',
              )}
              required
              value={validFrom}
              error={fields['validFrom']}
              onChange={(event) => {
                setValidFrom(event.target.value)
              }}
            />
          )}
        </fieldset>
        {save.error && Object.keys(fields).every((name) => name === 'measure') ? (
          <ProblemNotice error={save.error} />
        ) : null}
        <p className="cluster">
          <Button
            kind="primary"
            type="submit"
            busy={save.isPending}
            aria-disabled={measure === null || undefined}
          >
            {t('Ghi chỉ tiêu')}
          </Button>
          <ButtonLink href={href('/bao-cao/chi-tieu')}>{t('Để sau')}</ButtonLink>
        </p>
      </form>
      <MeasurePreview unitId={unitId} measure={measure} unitWord={unitWord} />
    </div>
  )
}

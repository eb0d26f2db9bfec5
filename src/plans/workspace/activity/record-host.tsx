import { useQuery } from '@tanstack/react-query'
import { Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-activity.ts'
import { shorten } from '../due/due-words.ts'
import { plans } from './activity-client.ts'
import type { FieldsProps } from './record-fields.tsx'
import css from './record.module.css'

/** "Lồng ghép": what it was a part of, so that the people in one room are counted once. */
export function RecordHost(props: FieldsProps) {
  const t = useT(en)
  const { form, proposal, errors, of, onChange } = props
  const { data } = useQuery(dayQuery(proposal.unitId, form.on))
  if (of && of.parts.length > 0) return null
  const known = (data?.items ?? []).filter(({ id }) => id !== of?.id && id !== of?.host?.id)
  const hosts = [...(of?.host ? [of.host] : []), ...known]
  const host = hosts.find(({ id }) => id === form.hostId)
  const words = host?.title ?? form.within
  return (
    <details className={css['more']} open={Boolean(errors['hostId']) || undefined}>
      <summary>
        {words ? t('Lồng ghép trong: {host}', { host: shorten(words, 60) }) : t('Làm lồng ghép?')}
      </summary>
      <div className="stack">
        <Select
          id="record-host"
          label={t('Buổi chủ trì đã ghi cùng ngày')}
          hint={t('Người dự được đếm ở buổi chủ trì, không đếm hai lần.')}
          error={errors['hostId']}
          empty={hosts.length > 0 ? t('Không chọn') : t('Chưa ghi buổi nào trong ngày này')}
          value={form.hostId ?? ''}
          options={hosts.map(({ id, title }) => ({ value: id, label: shorten(title, 90) }))}
          onChange={(event) => {
            onChange({ hostId: event.target.value || undefined })
          }}
        />
        {form.hostId ? null : (
          <TextInput
            id="record-within"
            label={t('Hoặc tên buổi không ghi ở đây')}
            placeholder={t('Ví dụ: họp thôn Đông, giao ban tháng 3 của huyện')}
            maxLength={300}
            error={errors['within']}
            value={form.within ?? ''}
            onChange={(event) => {
              onChange({ within: event.target.value })
            }}
          />
        )}
      </div>
    </details>
  )
}

function dayQuery(unitId: string, on: string) {
  return {
    queryKey: ['activities', 'list', unitId, 'day', on],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      plans.listActivities({ params: { unitId }, query: { from: on, to: on }, signal }),
    enabled: on !== '',
  }
}

import { useState } from 'react'
import { catalogueOf } from '../../../law/catalogue/catalogues.ts'
import { DateInput, TextArea, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import type { ActivityView } from '../../activity/activity-contract.ts'
import { en } from '../../en-activity.ts'
import { RecordFacets } from '../facet/record-facets.tsx'
import { RecordDetails } from './record-details.tsx'
import { RecordHost } from './record-host.tsx'
import { RecordChannel } from './record-channel.tsx'
import type { RecordForm } from './record-form.ts'
import type { Proposal } from './record-proposal.ts'
import { RecordQuantities } from './record-quantities.tsx'
import { RecordServes, type Served } from './record-serves.tsx'
import css from './record.module.css'

export interface FieldsProps {
  form: RecordForm
  proposal: Proposal
  /** A sentence by the contract's field name. */
  errors: Readonly<Record<string, string>>
  today: string
  /** What it serves already: stays to be seen among the choices. */
  served?: Served | undefined
  /** The record that is being corrected. */
  of?: ActivityView | undefined
  onChange: (change: Partial<RecordForm>) => void
}

/** The fields of one activity, the same for recording and for correcting. */
export function RecordFields(props: FieldsProps & { withLinks?: boolean }) {
  const t = useT(en)
  const { form, proposal, errors, today, onChange } = props
  const online = isDigital(form.channel)
  const folded = form.place + form.note + (online ? '' : form.links)
  return (
    <>
      <RecordChannel
        value={form.channel}
        date={form.on}
        error={errors['channelKind']}
        onChange={(channel) => {
          onChange({ channel })
        }}
      />
      <RecordQuantities form={form} errors={errors} onChange={onChange} />
      {props.withLinks && online ? <Links {...props} /> : null}
      <DateInput
        id="record-on"
        label={t('Ngày thực hiện')}
        required
        max={today}
        error={errors['happenedOn']}
        value={form.on}
        onChange={(event) => {
          onChange({ on: event.target.value })
        }}
      />
      <RecordDetails {...props} />
      <RecordServes
        proposal={proposal}
        served={props.served}
        chosen={form.channel !== ''}
        error={errors['occurrenceIds']}
        onChange={(serves) => {
          onChange({ serves })
        }}
      />
      <Title {...props} />
      <RecordHost {...props} />
      <RecordFacets {...props} className={css['more']} />
      <details className={css['more']} open={folded !== '' || undefined}>
        <summary>
          {props.withLinks && !online ? t('Đường dẫn, địa điểm, ghi chú') : t('Địa điểm, ghi chú')}
        </summary>
        <div className="stack">
          {props.withLinks && !online ? <Links {...props} /> : null}
          <TextInput
            id="record-place"
            label={t('Địa điểm')}
            maxLength={300}
            error={errors['place']}
            value={form.place}
            onChange={(event) => {
              onChange({ place: event.target.value })
            }}
          />
          <TextArea
            id="record-note"
            label={t('Ghi chú')}
            rows={3}
            maxLength={5000}
            error={errors['note']}
            value={form.note}
            onChange={(event) => {
              onChange({ note: event.target.value })
            }}
          />
        </div>
      </details>
    </>
  )
}

/** Follows what is proposed until somebody comes to type: nothing changes under the hand. */
function Title(props: FieldsProps) {
  const t = useT(en)
  const { form, proposal, errors, onChange } = props
  const [found, setFound] = useState<string>()
  const isProposed = form.title === undefined || form.title === found
  return (
    <TextInput
      id="record-title"
      label={t('Tên việc đã làm')}
      required
      hint={
        isProposed && proposal.title
          ? t('Đề xuất theo hình thức và việc phục vụ; sửa nếu cần.')
          : undefined
      }
      maxLength={500}
      error={errors['title']}
      value={proposal.title}
      onFocus={() => {
        if (form.title !== undefined) return
        setFound(proposal.title)
        onChange({ title: proposal.title })
      }}
      onChange={(event) => {
        onChange({ title: event.target.value })
      }}
      onBlur={() => {
        if (form.title === found) onChange({ title: undefined })
        setFound(undefined)
      }}
    />
  )
}

function Links(props: FieldsProps) {
  const t = useT(en)
  const { form, errors, onChange } = props
  return (
    <TextArea
      id="record-links"
      label={t('Đường dẫn bài đã đăng')}
      hint={t('Nếu có. Mỗi dòng một đường dẫn; hệ thống tự lưu một bản sao của trang.')}
      rows={2}
      inputMode="url"
      error={errors['links']}
      value={form.links}
      onChange={(event) => {
        onChange({ links: event.target.value })
      }}
    />
  )
}

/** Done on line, so its link is the usual evidence; otherwise the photo is. */
function isDigital(channel: string): boolean {
  return catalogueOf('channel_kind').some(
    ({ code, mode }) => code === channel && mode === 'digital',
  )
}

import type { ShownForm } from '../../platform/form-pages.ts'
import { Button } from '../../ui/button.tsx'
import { Field, Select, TextArea, TextInput } from '../../ui/field.tsx'
import { dateTime, longDate, shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { KeyValue } from '../../ui/page.tsx'
import { PostForm, typedField } from '../../ui/post-form.tsx'
import { type State, StateBadge } from '../../ui/state-badge.tsx'
import type { Proposal } from '../outside/outside-contract.ts'
import type { Asked, GuestDue } from '../outside/outside-queries.ts'
import { en } from './en-outside.ts'

interface Shown {
  guest: { name: string; expiresAt: string }
  asked: Asked
  dues: readonly GuestDue[]
  proposals: readonly Proposal[]
  form: ShownForm
  sent: boolean
}

/** What is asked of whom by when; one press to say "we know"; a form for what was done. */
export function OutsideTask(props: Shown) {
  const t = useT(en)
  const { guest, asked, dues, proposals, form, sent } = props
  const over = asked.state === 'withdrawn'
  const until = dateTime(guest.expiresAt, t.language).replace(/^\d\d:\d\d, /, '')
  return (
    <>
      {sent ? (
        <Notice kind="success" title={t('Đã gửi. Cảm ơn quý cơ quan.')}>
          <p>{t('{name} đã nhận được và sẽ tiếp nhận.', { name: asked.issuerName })}</p>
        </Notice>
      ) : null}
      <section className="narrow">
        <h1>{t('Đề nghị phối hợp')}</h1>
        <p className="lead">
          {t('{issuer} đề nghị {name} phối hợp:', { issuer: asked.issuerName, name: guest.name })}
        </p>
        <p className="card">{asked.content}</p>
        <KeyValue
          items={[
            [t('Theo kế hoạch'), planWords(asked)],
            ...(dues.length > 0 ? [[t('Thời hạn'), <Dues key="dues" dues={dues} />] as const] : []),
            ...(asked.outputs.length > 0
              ? [[t('Kết quả mong đợi'), asked.outputs.join('; ')] as const]
              : []),
            [t('Trang này dùng được đến hết'), until],
          ]}
        />
        {over ? (
          <Notice kind="warning" title={t('Việc này không còn được đề nghị.')} />
        ) : asked.acknowledgedAt ? (
          <p>
            <StateBadge state="approved" word={t('đã nhận phối hợp')} />
          </p>
        ) : (
          <PostForm form={{ ...form, typed: {}, problems: {} }}>
            <input type="hidden" name="deed" value="accept" />
            <p>
              <Button type="submit" kind="primary">
                {t('Đã nhận, sẽ phối hợp')}
              </Button>
            </p>
          </PostForm>
        )}
      </section>
      {over ? null : <ReportForm form={form} dues={dues} />}
      {proposals.length > 0 ? <Sent proposals={proposals} /> : null}
    </>
  )
}

function planWords({ planNumber, planIssuedOn, planTitle }: Asked): string {
  const day = planIssuedOn === null ? '' : ` (${shortDate(planIssuedOn)})`
  return [planNumber && `${planNumber}${day}`, planTitle].filter(Boolean).join(': ')
}

function Dues(props: { dues: readonly GuestDue[] }) {
  const t = useT(en)
  return (
    <ul className="plain">
      {props.dues.map(({ id, label, dueOn, state }) => (
        <li key={id}>
          {label}, {t('đến hết {date}', { date: longDate(dueOn, t.language) })}
          {state === 'done' ? ` – ${t('đã xong')}` : null}
        </li>
      ))}
    </ul>
  )
}

function ReportForm(props: { form: ShownForm; dues: readonly GuestDue[] }) {
  const t = useT(en)
  const { form, dues } = props
  const open = dues.filter(({ state }) => state === 'open')
  return (
    <section className="narrow" aria-labelledby="bao-viec">
      <h2 id="bao-viec">{t('Báo việc đã làm')}</h2>
      <PostForm form={form} files>
        <input type="hidden" name="deed" value="report" />
        <TextInput
          label={t('Đã làm việc gì')}
          required
          maxLength={500}
          {...typedField(form, 'title')}
        />
        <TextInput type="date" label={t('Ngày làm')} required {...typedField(form, 'happenedOn')} />
        {open.length > 1 ? (
          <Select
            label={t('Cho lần đến hạn')}
            options={open.map(({ id, label, dueOn }) => ({
              value: id,
              label: `${label} (${shortDate(dueOn, t.language)})`,
            }))}
            {...typedField(form, 'occurrenceId')}
          />
        ) : open[0] ? (
          <input type="hidden" name="occurrenceId" value={open[0].id} />
        ) : null}
        <TextInput
          inputMode="numeric"
          label={t('Số người được thông tin, nếu có')}
          {...typedField(form, 'people')}
        />
        <TextInput
          type="url"
          label={t('Đường dẫn bài viết, nếu có')}
          {...typedField(form, 'url')}
        />
        <Field
          id="files"
          label={t('Ảnh hoặc tệp, tối đa 5')}
          hint={t('Ảnh chụp buổi làm việc, bài báo, danh sách… Mỗi tệp đến 25 MB.')}
          error={form.problems['file']}
        >
          <input id="files" name="files" type="file" multiple className="input" />
        </Field>
        <TextArea label={t('Ghi thêm')} maxLength={2000} {...typedField(form, 'note')} />
        <p>
          <Button type="submit" kind="primary">
            {t('Gửi')}
          </Button>
        </p>
      </PostForm>
    </section>
  )
}

const STATES: Record<Proposal['state'], State> = {
  waiting: 'waiting',
  accepted: 'approved',
  declined: 'returned',
}

function Sent(props: { proposals: readonly Proposal[] }) {
  const t = useT(en)
  const word = {
    waiting: t('chờ tiếp nhận'),
    accepted: t('đã tiếp nhận'),
    declined: t('không tiếp nhận'),
  }
  return (
    <section className="narrow" aria-labelledby="da-bao">
      <h2 id="da-bao">{t('Đã báo')}</h2>
      <ul className="entries">
        {props.proposals.map(({ id, happenedOn, title, state, reason, files }) => (
          <li key={id}>
            <span>
              {shortDate(happenedOn, t.language)}: {title}
            </span>
            <span className="cluster">
              <StateBadge state={STATES[state]} word={word[state]} />
              {files.length > 0 ? (
                <span className="soft">{t('{n} tệp', { n: files.length })}</span>
              ) : null}
            </span>
            {reason === null ? null : <p>{t('Lý do: {reason}', { reason })}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

import { CarriedView } from '../../content/index.ts'
import type { GuestActor } from '../../identity/index.ts'
import { localDate } from '../../platform/clock.ts'
import type { ShownForm } from '../../platform/form-pages.ts'
import { Button } from '../../ui/button.tsx'
import { Field, TextArea, TextInput } from '../../ui/field.tsx'
import { longDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { KeyValue } from '../../ui/page.tsx'
import { PostForm, typedField } from '../../ui/post-form.tsx'
import { en } from './en-outlet.ts'
import type { Placement } from './outlet-page.tsx'

interface Shown {
  guest: Pick<GuestActor, 'name' | 'expiresAt'>
  placement: Placement
  /** Where the pictures of the text are read. */
  files: string
  form: ShownForm
}

export function OutletTask({ guest, placement, files, form }: Shown) {
  const t = useT(en)
  const { delivery, unit, carried, waiting } = placement
  if (!waiting) return <Outcome placement={placement} />
  const { outlet, column, issue, page } = delivery.details
  const agreed = [
    [t('Báo, đài'), outlet ?? delivery.target],
    [t('Chuyên mục'), column],
    [t('Số báo'), issue],
    [t('Trang'), page],
    [t('Dự kiến'), longDate(localDate(delivery.dueAt), t.language)],
  ] as const
  return (
    <>
      <section className="narrow">
        <h1>{delivery.title}</h1>
        <p className="lead">
          {t('{unit} gửi {name} bài đã duyệt dưới đây để đăng, phát đúng nguyên văn.', {
            unit: unit.name,
            name: guest.name,
          })}
        </p>
        <KeyValue items={agreed.filter(([, value]) => value !== undefined && value !== '')} />
        <h2>{t('Bài đã duyệt')}</h2>
        <p>
          <a download={`${t('bai-da-duyet')}.txt`} href={textAddress(carried)}>
            {t('Tải chữ của bài (.txt)')}
          </a>
        </p>
        <CarriedView
          carried={carried}
          byline={unit.name}
          language={placement.language}
          places={{ file: ({ hash }) => files + hash, reference: () => null }}
        />
      </section>
      <Appeared
        form={withAgreed(formOf(form, 'confirm'), placement)}
        isAired={delivery.code === 'tv_radio'}
      />
      <Declined form={formOf(form, 'decline')} />
      <p className="soft narrow">
        {t('Đường dẫn này dùng được đến hết {date}. Xin đừng chuyển cho người khác.', {
          date: longDate(localDate(guest.expiresAt), t.language),
        })}
      </p>
    </>
  )
}

/** Of the two forms the one that was sent is shown with what is wrong. */
function formOf(form: ShownForm, deed: 'confirm' | 'decline'): ShownForm {
  const sent = form.typed['deed'] ?? 'confirm'
  return sent === deed ? form : { ...form, typed: {}, problems: {} }
}

/** What was agreed stands there to be corrected. */
function withAgreed(form: ShownForm, { delivery: { details } }: Placement): ShownForm {
  if (form.typed['deed'] !== undefined) return form
  const typed: ShownForm['typed'] = {}
  for (const name of ['column', 'issue', 'page', 'times', 'minutes'] as const) {
    const agreed = details[name]
    if (agreed !== undefined)
      typed[name] = String(agreed).replace('.', name === 'minutes' ? ',' : '.')
  }
  return { ...form, typed }
}

/** The words alone, to paste into the outlet's own system; with the page, so it needs no second request. */
function textAddress({ title, summary, text, body }: Placement['carried']): string {
  const parts = body ? [title, summary, text] : [text]
  const words = parts.filter((part) => part !== '').join('\n\n')
  return `data:text/plain;charset=utf-8,${encodeURIComponent(words.replaceAll('\n', '\r\n'))}`
}

function Appeared({ form, isAired }: { form: ShownForm; isAired: boolean }) {
  const t = useT(en)
  return (
    <section className="narrow" aria-labelledby="da-dang">
      <h2 id="da-dang">{isAired ? t('Đã phát') : t('Đã đăng')}</h2>
      <PostForm form={form} files>
        <input type="hidden" name="deed" value="confirm" />
        <TextInput
          type="date"
          label={isAired ? t('Ngày phát') : t('Ngày đăng')}
          required
          {...typedField(form, 'appearedOn')}
        />
        <TextInput label={t('Chuyên mục')} maxLength={200} {...typedField(form, 'column')} />
        {isAired ? (
          <>
            <TextInput
              inputMode="numeric"
              label={t('Số lượt phát')}
              {...typedField(form, 'times')}
            />
            <TextInput
              inputMode="decimal"
              label={t('Số phút mỗi lượt')}
              {...typedField(form, 'minutes')}
            />
          </>
        ) : (
          <>
            <TextInput label={t('Số báo')} maxLength={100} {...typedField(form, 'issue')} />
            <TextInput label={t('Trang')} maxLength={40} {...typedField(form, 'page')} />
          </>
        )}
        <TextInput type="url" label={t('Đường dẫn xem lại, nếu có')} {...typedField(form, 'url')} />
        <Field
          id="files"
          label={t('Bản chụp trang báo, đoạn ghi, tối đa 5 tệp')}
          hint={t('Ảnh, PDF, âm thanh; mỗi tệp đến 25 MB.')}
          error={form.problems['file']}
        >
          <input id="files" name="files" type="file" multiple className="input" />
        </Field>
        <p>
          <Button type="submit" kind="primary">
            {isAired ? t('Xác nhận đã phát') : t('Xác nhận đã đăng')}
          </Button>
        </p>
      </PostForm>
    </section>
  )
}

function Declined({ form }: { form: ShownForm }) {
  const t = useT(en)
  return (
    <section className="narrow" aria-labelledby="khong-dang">
      <details className="fold" open={form.typed['deed'] === 'decline'}>
        <summary id="khong-dang">{t('Không đăng, không phát')}</summary>
        <PostForm form={form}>
          <input type="hidden" name="deed" value="decline" />
          <TextArea label={t('Lý do')} required maxLength={1000} {...typedField(form, 'reason')} />
          <p>
            <Button type="submit">{t('Báo không đăng, phát')}</Button>
          </p>
        </PostForm>
      </details>
    </section>
  )
}

function Outcome({ placement }: { placement: Placement }) {
  const t = useT(en)
  const { delivery, unit } = placement
  const { state, title, leftAt, externalUrl } = delivery
  const appeared = state === 'confirmed' && leftAt !== null
  return (
    <section className="narrow">
      <h1>{title}</h1>
      {appeared ? (
        <Notice
          kind="success"
          live
          title={t('Đã ghi nhận bài ra ngày {date}', {
            date: longDate(localDate(leftAt), t.language),
          })}
        >
          <p>{t('{unit} cảm ơn tòa soạn.', { unit: unit.name })}</p>
          {externalUrl ? (
            <p>
              <a href={externalUrl}>{externalUrl}</a>
            </p>
          ) : null}
        </Notice>
      ) : (
        <Notice live title={t('Bài này không còn chờ tòa soạn trả lời')}>
          <p>{t('Khi cần, {unit} sẽ liên hệ lại. Xin cảm ơn.', { unit: unit.name })}</p>
        </Notice>
      )}
    </section>
  )
}

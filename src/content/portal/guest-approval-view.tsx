import type { GuestActor } from '../../identity/index.ts'
import { localDate } from '../../platform/clock.ts'
import type { ShownForm } from '../../platform/form-pages.ts'
import { Button } from '../../ui/button.tsx'
import { FieldError, TextArea } from '../../ui/field.tsx'
import { dateTime, fileSize, longDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PostForm, typedField } from '../../ui/post-form.tsx'
import type { BodyPlaces } from '../body/body-view.tsx'
import { carriedBy } from '../channel/carried.ts'
import { specOf } from '../channel/channel-spec.ts'
import { channelsOf, type ItemContent } from '../item/item-content.ts'
import { factsOfKind } from '../item/item-facts.ts'
import { kindOf } from '../item/item-kind.ts'
import { CarriedView } from './carried-view.tsx'
import { en } from './en-guest.ts'
import type { Asked } from './guest-approval.tsx'

interface Shown {
  guest: Pick<GuestActor, 'name' | 'expiresAt'>
  asked: Asked
  /** Where the pictures of the text are read. */
  files: string
  form: ShownForm
}

export function GuestApproval({ guest, asked, files, form }: Shown) {
  const t = useT(en)
  const { item, unit, approval } = asked
  const kind = kindOf(item.kind)
  return (
    <section className="narrow">
      <h1>{item.title}</h1>
      <p className="soft">
        {[t.language === 'vi' ? kind.label : kind.labelEn, unit.name].join(' · ')}
      </p>
      {asked.turn ? (
        <>
          <p>
            {t('{unit} đề nghị {name} xem và duyệt đúng nội dung dưới đây.', {
              unit: unit.name,
              name: guest.name,
            })}{' '}
            {approval
              ? t('{name} trình lúc {time}.', {
                  name: approval.requestedByName,
                  time: dateTime(approval.requestedAt, t.language),
                })
              : null}
          </p>
          {item.critical ? (
            <Notice kind="warning">
              <p>{t('Có nội dung phê bình.')}</p>
            </Notice>
          ) : null}
          <Ways item={item} content={asked.content} files={files} />
          <Decision asked={asked} form={form} />
          <p className="soft">
            {t('Đường dẫn này dùng được đến hết {date}. Xin đừng chuyển cho người khác.', {
              date: longDate(localDate(guest.expiresAt), t.language),
            })}
          </p>
        </>
      ) : (
        <Outcome name={guest.name} asked={asked} />
      )}
    </section>
  )
}

/** Every way out, the first one open; then what is said besides and what goes with it. */
function Ways(props: { item: Asked['item']; content: ItemContent; files: string }) {
  const t = useT(en)
  const { item, content, files } = props
  const places: BodyPlaces = { file: ({ hash }) => files + hash, reference: () => null }
  const facts = factsOfKind(item.kind).filter(({ code }) => content.facts[code])
  return (
    <>
      <h2>{t('Sẽ phát hành như thế này')}</h2>
      {channelsOf(content).map((code, place) => (
        <details key={code} className="fold" open={place === 0}>
          <summary>{t.language === 'vi' ? specOf(code).label : specOf(code).labelEn}</summary>
          <CarriedView
            carried={carriedBy(code, { kind: item.kind, content })}
            byline={content.byline}
            language={item.language}
            places={places}
          />
        </details>
      ))}
      {facts.length > 0 ? (
        <dl className="facts">
          {facts.flatMap(({ code, label, labelEn }) => [
            <dt key={`${code} name`}>{t.language === 'vi' ? label : labelEn}</dt>,
            <dd key={code}>{content.facts[code]}</dd>,
          ])}
        </dl>
      ) : null}
      {content.attachments.length > 0 ? (
        <>
          <h2>{t('Tệp kèm theo')}</h2>
          <ul>
            {content.attachments.map(({ hash, name, size }) => (
              <li key={hash}>
                <a href={files + hash}>{name}</a> ({fileSize(size, t.language)})
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

function Decision({ asked, form }: Pick<Shown, 'asked' | 'form'>) {
  const t = useT(en)
  const decided = form.typed['decision']
  return (
    <section aria-labelledby="quyet-dinh">
      <h2 id="quyet-dinh">{t('Ý kiến của anh chị')}</h2>
      <PostForm form={form}>
        <input type="hidden" name="hash" value={asked.contentHash} />
        <fieldset className="choices" id="decision">
          <legend>{t('Quyết định')}</legend>
          <label className="check">
            <input
              type="radio"
              name="decision"
              value="approve"
              defaultChecked={decided === 'approve'}
            />{' '}
            <span>{t('Duyệt đúng nội dung này')}</span>
          </label>
          <label className="check">
            <input
              type="radio"
              name="decision"
              value="return"
              defaultChecked={decided === 'return'}
            />{' '}
            <span>{t('Trả lại để sửa')}</span>
          </label>
          <FieldError id="decision" error={form.problems['decision']} />
        </fieldset>
        <TextArea
          {...typedField(form, 'reason')}
          label={t('Lý do trả lại')}
          hint={t('Chỉ cần khi trả lại: chỗ nào, nên sửa thế nào.')}
          maxLength={2000}
        />
        <div className="cluster">
          <Button type="submit" kind="primary">
            {t('Gửi quyết định')}
          </Button>
        </div>
      </PostForm>
    </section>
  )
}

function Outcome({ name, asked }: { name: string; asked: Asked }) {
  const t = useT(en)
  const { unit, approval } = asked
  const mine = asked.steps.find((step) => step.isGuest && step.decidedByName === name)
  if (!mine?.decidedAt) {
    return (
      <Notice title={t('Lúc này không có gì chờ anh chị duyệt')}>
        <p>
          {t(
            'Nội dung đang được sửa, hoặc chưa đến hay đã qua bước của anh chị. Khi cần, {unit} sẽ liên hệ lại.',
            { unit: unit.name },
          )}
        </p>
      </Notice>
    )
  }
  const time = dateTime(mine.decidedAt, t.language)
  return mine.state === 'approved' ? (
    <Notice kind="success" live title={t('Anh chị đã duyệt lúc {time}', { time })}>
      <p>
        {t('Cảm ơn anh chị. Nếu có ai sửa nội dung, {unit} phải xin duyệt lại.', {
          unit: unit.name,
        })}
      </p>
    </Notice>
  ) : (
    <Notice kind="success" live title={t('Anh chị đã trả lại lúc {time}', { time })}>
      <p>{approval?.reason}</p>
    </Notice>
  )
}

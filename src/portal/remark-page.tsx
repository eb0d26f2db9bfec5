import { z } from 'zod'
import { openPublicUnit, type PublicUnitPage, refuseEnded } from '../organization/index.ts'
import { scopeOf } from '../platform/database.ts'
import type { FormPage, FormPageContent, FormPageInput, ShownForm } from '../platform/form-pages.ts'
import type { House } from '../platform/house.ts'
import type { PublicHead } from '../platform/pages.ts'
import { InvalidForm } from '../platform/refusal.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { useT } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { PostForm, typedField } from '../ui/post-form.tsx'
import { createTranslator, vietnamese } from '../ui/translate.ts'
import { leaveRemark } from '../work/index.ts'
import { Contacts } from './contacts.tsx'
import { en } from './en.ts'
import { REMARK_QUERY, type RemarkSubject, remarkSubject } from './remark-subject.ts'

const SENT = 'da-gui'

/** `/{unit}/gop-y?bai=…`: a reader's word about a text, a task of a plan or a line of a report, private to the office. */
export function remarkPage(house: House): FormPage {
  return {
    path: '/:unit/gop-y',
    query: [...REMARK_QUERY, SENT],
    sends: 6,
    show: (input, form) =>
      openPublicUnit(house, input, 'gop-y', async (page) => {
        refuseEnded(page)
        const subject = await remarkSubject(page, input.query)
        return content(page, input, subject, form)
      }),
    submit: async (input, sent) => {
      const { useful, words } = sent.parse(remarkForm)
      if (useful === undefined && words === undefined) {
        throw new InvalidForm({ words: 'Hãy chọn có ích hay chưa rõ, hoặc viết vài chữ.' })
      }
      const found = await openPublicUnit(house, input, 'gop-y', async (page) => {
        refuseEnded(page)
        return { unit: page.unit, subject: await remarkSubject(page, input.query) }
      })
      if ('movedTo' in found) return { seeOther: found.movedTo }
      await house.database.write(scopeOf(found.unit.orgPath), (db) =>
        leaveRemark(db, {
          key: sent.key,
          ...found,
          useful: useful === undefined ? null : useful === 'co',
          words: words ?? '',
        }),
      )
      const asked = new URLSearchParams({ ...input.query, [SENT]: '1' })
      return { seeOther: `?${asked}` }
    },
  }
}

const remarkForm = z.object({
  useful: z.enum(['co', 'chua']).optional(),
  words: z.string().trim().max(2000, 'Viết nhiều nhất 2.000 chữ cái.').optional(),
})

function content(
  { unit, head, home }: PublicUnitPage,
  input: FormPageInput,
  subject: RemarkSubject,
  form: ShownForm,
): FormPageContent {
  const t = createTranslator([en], input.language)
  const title = t('Nhận xét, góp ý')
  const { [SENT]: _, ...about } = input.query
  const asked = `?${new URLSearchParams(about)}`
  return {
    title,
    description: t('Gửi nhận xét cho {name}.', { name: unit.name }),
    unit: head,
    crumbs: [home, { label: title }],
    unlisted: true,
    asked,
    body: (
      <RemarkForm
        head={head}
        subject={subject}
        about={asked}
        form={form}
        sent={input.query[SENT] !== undefined}
      />
    ),
  }
}

function RemarkForm(props: {
  head: PublicHead
  subject: RemarkSubject
  /** The address says it again when the form is sent. */
  about: string
  form: ShownForm
  sent: boolean
}) {
  const t = useT(en)
  const { head, subject, form } = props
  return (
    <section className="narrow">
      <h1>{t('Nhận xét, góp ý')}</h1>
      <p>
        {t('Về:')}{' '}
        <a href={head.root + subject.publicPath} {...vietnamese(t.language)}>
          {subject.title}
        </a>
      </p>
      {props.sent ? (
        <Notice kind="success" live title={t('Cảm ơn, cơ quan đã nhận được')}>
          <p>
            {t(
              'Nhận xét của bạn chỉ cán bộ của cơ quan đọc, để bài sau viết rõ hơn, việc sau làm tốt hơn.',
            )}
          </p>
        </Notice>
      ) : (
        <PostForm form={form} about={props.about}>
          <fieldset className="choices">
            <legend>{t('Có giúp được bạn không?')}</legend>
            <label className="check">
              <input type="radio" name="useful" value="co" /> <span>{t('Có ích, dễ hiểu')}</span>
            </label>
            <label className="check">
              <input type="radio" name="useful" value="chua" /> <span>{t('Chưa rõ, chưa đủ')}</span>
            </label>
          </fieldset>
          <TextArea
            {...typedField(form, 'words')}
            label={t('Bạn muốn nói thêm điều gì?')}
            hint={t('Không cần ghi tên. Xin đừng ghi số điện thoại hay số căn cước của ai.')}
            maxLength={2000}
          />
          <div className="cluster">
            <Button type="submit" kind="primary">
              {t('Gửi nhận xét')}
            </Button>
          </div>
        </PostForm>
      )}
      {head.contacts.length === 0 ? null : (
        <section className="contact" aria-labelledby="can-tra-loi">
          <h2 id="can-tra-loi">{t('Cần được trả lời?')}</h2>
          <p>{t('Phản ánh, kiến nghị có ghi tên được vào sổ và trả lời theo hạn; hãy gửi tới:')}</p>
          <Contacts contacts={head.contacts} />
        </section>
      )}
    </section>
  )
}

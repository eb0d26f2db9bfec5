import { z } from 'zod'
import { openPublicUnit, refuseEnded } from '../../organization/index.ts'
import { type Db, scopeOf } from '../../platform/database.ts'
import type { FormPage, ShownForm } from '../../platform/form-pages.ts'
import type { House } from '../../platform/house.ts'
import { InvalidForm, notFound } from '../../platform/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PostForm, typedField } from '../../ui/post-form.tsx'
import { createTranslator } from '../../ui/translate.ts'
import { askToJoin } from '../subscriber/ask-to-join.ts'
import { addressOf } from '../subscriber/subscriber.ts'
import { findLetters } from '../subscriber/find-letters.ts'
import { en } from './en.ts'

const SENT = 'da-gui'

/** `/{unit}/nhan-tin`: a reader asks for news by e-mail; nothing is sent before the address was confirmed. */
export function subscribePage(house: House): FormPage {
  return {
    path: '/:unit/nhan-tin',
    query: [SENT],
    sends: 6,
    show: (input, form) =>
      openPublicUnit(house, input, 'nhan-tin', async ({ db, unit, head, home }) => {
        refuseEnded({ head })
        await getMailChannel(db, house, unit.id)
        const t = createTranslator([en], input.language)
        const title = t('Nhận tin qua thư điện tử')
        return {
          title,
          description: t('Đăng ký nhận tin của {name}.', { name: unit.name }),
          unit: head,
          crumbs: [home, { label: title }],
          body: <Subscribe name={unit.name} form={form} sent={input.query[SENT] !== undefined} />,
        }
      }),
    submit: async (input, sent) => {
      const { email } = sent.parse(subscribeForm)
      const found = await openPublicUnit(house, input, 'nhan-tin', async ({ db, unit, head }) => {
        refuseEnded({ head })
        return { channel: await getMailChannel(db, house, unit.id) }
      })
      if ('movedTo' in found) return { seeOther: found.movedTo }
      const address = addressOf('email', email)
      if (address === null) {
        throw new InvalidForm({ email: 'Địa chỉ thư chưa đúng, ví dụ: ten@example.com.' })
      }
      const { channel } = found
      await house.database.write(scopeOf(channel.orgPath), (db) => askToJoin(db, channel, address))
      return { seeOther: `?${SENT}=1` }
    },
  }
}

const subscribeForm = z.object({
  email: z.string({ error: 'Hãy nhập địa chỉ thư của bạn.' }).max(254, 'Địa chỉ quá dài.'),
})

async function getMailChannel(db: Db, house: House, unitId: string) {
  const channel = await findLetters(db, house, unitId)
  if (!channel) throw notFound('Cơ quan chưa gửi tin qua thư điện tử.')
  return channel
}

function Subscribe(props: { name: string; form: ShownForm; sent: boolean }) {
  const t = useT(en)
  return (
    <section className="narrow">
      <h1>{t('Nhận tin qua thư điện tử')}</h1>
      {props.sent ? (
        <Notice kind="success" live title={t('Hãy mở hộp thư của bạn')}>
          <p>
            {t(
              'Chúng tôi vừa gửi một thư tới địa chỉ ấy. Bấm đường dẫn trong thư để xác nhận; chưa xác nhận thì không có thư nào khác được gửi. Nếu địa chỉ đã đăng ký từ trước, bạn sẽ không nhận thêm thư này.',
            )}
          </p>
        </Notice>
      ) : (
        <>
          <p className="lead">
            {t('Tin mới của {name}, gửi tới hộp thư của bạn.', { name: props.name })}
          </p>
          <PostForm form={props.form}>
            <TextInput
              {...typedField(props.form, 'email')}
              label={t('Địa chỉ thư điện tử')}
              type="email"
              autoComplete="email"
              hint={t(
                'Chỉ dùng để gửi tin. Mỗi thư đều có đường dẫn để thôi nhận bằng một lần bấm.',
              )}
            />
            <div className="cluster">
              <Button type="submit" kind="primary">
                {t('Đăng ký')}
              </Button>
            </div>
          </PostForm>
        </>
      )}
    </section>
  )
}

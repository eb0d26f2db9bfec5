import { publicHeadOf } from '../../organization/index.ts'
import { scopeOf, type Db } from '../../platform/database.ts'
import type {
  FormPage,
  FormPageContent,
  FormPageInput,
  ShownForm,
} from '../../platform/form-pages.ts'
import type { House } from '../../platform/house.ts'
import { Button } from '../../ui/button.tsx'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { createTranslator } from '../../ui/translate.ts'
import { readToken } from '../subscriber/leave-address.ts'
import {
  joinSubscriber,
  leaveSubscriber,
  unitOfSubscriber,
} from '../subscriber/subscriber-queries.ts'
import { en } from './en.ts'

const DONE = 'xong'

interface Words {
  title: string
  ask: string
  button: string
  done: string
}

/**
 * Where the addresses in letters lead: to confirm (`/nhan-tin/{token}`) and to leave (`/thoi-nhan/{token}`). Opening one
 * changes nothing, since mail programs open addresses by themselves; the button does.
 */
export function letterPages(house: House): FormPage[] {
  return [
    letterPage(house, 'join', '/nhan-tin/:token', joinSubscriber, {
      title: 'Xác nhận nhận tin',
      ask: 'Bấm nút dưới đây để bắt đầu nhận tin tới hộp thư của bạn.',
      button: 'Xác nhận',
      done: 'Bạn đã đăng ký. Tin mới sẽ tới hộp thư của bạn.',
    }),
    letterPage(house, 'leave', '/thoi-nhan/:token', leaveSubscriber, {
      title: 'Thôi nhận tin',
      ask: 'Bấm nút dưới đây, từ đó không có thư nào được gửi tới bạn nữa.',
      button: 'Thôi nhận tin',
      done: 'Bạn đã thôi nhận tin. Không có thư nào được gửi tới địa chỉ này nữa.',
    }),
  ]
}

function letterPage(
  house: House,
  purpose: 'join' | 'leave',
  path: string,
  act: (db: Db, subscriberId: string) => Promise<boolean>,
  words: Words,
): FormPage {
  const subscribedOf = ({ params }: FormPageInput) =>
    readToken(house, purpose, params['token'] ?? '')
  return {
    path,
    query: [DONE],
    secret: true,
    show: async (input, form): Promise<FormPageContent> => {
      const { id, orgPath } = subscribedOf(input)
      const unit = await house.database.read(scopeOf(orgPath), async (db) => {
        const unitId = await unitOfSubscriber(db, id)
        return unitId === null ? null : publicHeadOf(db, unitId, input.language)
      })
      const t = createTranslator([en], input.language)
      return {
        title: t(words.title),
        description: t(words.title),
        unit,
        crumbs: [],
        body: <LetterForm words={words} form={form} done={input.query[DONE] !== undefined} />,
      }
    },
    submit: async (input) => {
      const { id, orgPath } = subscribedOf(input)
      await house.database.write(scopeOf(orgPath), (db) => act(db, id))
      return { seeOther: `?${DONE}=1` }
    },
  }
}

function LetterForm({ words, form, done }: { words: Words; form: ShownForm; done: boolean }) {
  const t = useT(en)
  return (
    <section className="narrow">
      <h1>{t(words.title)}</h1>
      {done ? (
        <Notice kind="success" live title={t('Đã xong')}>
          <p>{t(words.done)}</p>
        </Notice>
      ) : (
        <PostForm form={form}>
          <p className="lead">{t(words.ask)}</p>
          <div className="cluster">
            <Button type="submit" kind="primary">
              {t(words.button)}
            </Button>
          </div>
        </PostForm>
      )}
    </section>
  )
}

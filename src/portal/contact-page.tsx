import { openPublicUnit } from '../organization/index.ts'
import type { House } from '../platform/house.ts'
import type { Page } from '../platform/pages.ts'
import { createTranslator, vietnamese } from '../ui/translate.ts'
import { Contacts } from './contacts.tsx'
import { en } from './en.ts'

/** `/{unit}/lien-he`: what the office is, how it is reached, where reflections and proposals are received. */
export function contactPage(house: House): Page {
  return {
    path: '/:unit/lien-he',
    render: (input) =>
      openPublicUnit(house, input, 'lien-he', async ({ unit, head, home, introduction, tags }) => {
        const t = createTranslator([en], input.language)
        const paragraphs = introduction.split(/\n+/).filter((text) => text.trim() !== '')
        return {
          title: t('Liên hệ {name}', { name: unit.name }),
          description: t(
            'Địa chỉ, số điện thoại và nơi tiếp nhận phản ánh, kiến nghị của {name}.',
            {
              name: unit.name,
            },
          ),
          unit: head,
          crumbs: [home, { label: t('Liên hệ') }],
          tags,
          body: (
            <section className="narrow">
              <h1>{t('Liên hệ {name}', { name: unit.name })}</h1>
              {paragraphs.length === 0 ? null : (
                <div className="article" {...vietnamese(input.language)}>
                  {paragraphs.map((text) => (
                    <p key={text}>{text}</p>
                  ))}
                </div>
              )}
              {head.contacts.length === 0 ? (
                <p>{t('Đơn vị chưa ghi nơi liên hệ trên trang này.')}</p>
              ) : (
                <div className="contact">
                  <Contacts contacts={head.contacts} />
                </div>
              )}
            </section>
          ),
        }
      }),
  }
}

import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { KeyValue } from '../../../ui/page.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Section } from '../../../workspace/screen.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { en } from '../../en-units.ts'
import { contactHref } from '../../public-face/contact.ts'
import { faceQuery } from '../public-face-calls.ts'

/** How the unit is reached, as its public pages say it; nothing while it has said nothing. */
export function UnitContacts({ unitId }: { unitId: string }) {
  const t = useT(en)
  const own = useUnit()?.id === unitId
  const { data } = useQuery(faceQuery(unitId))
  if (!data || (data.contacts.length === 0 && !own)) return null
  return (
    <Section
      title={t('Liên hệ')}
      actions={
        own ? (
          <ButtonLink kind="quiet" icon="write" href={href('/trang-cong-khai')}>
            {t('Sửa liên hệ')}
          </ButtonLink>
        ) : null
      }
    >
      {data.contacts.length === 0 ? (
        <p className="soft">{t('Chưa có nơi liên hệ nào.')}</p>
      ) : (
        <KeyValue
          items={data.contacts.map((contact) => {
            const to = contactHref(contact)
            const value = to === null ? contact.value : <a href={to}>{contact.value}</a>
            return [
              contact.label,
              <>
                {value}
                {contact.note ? <span className="soft"> ({contact.note})</span> : null}
              </>,
            ]
          })}
        />
      )}
    </Section>
  )
}

import type { PublicHead } from '../platform/pages.ts'
import { useT } from '../ui/language.tsx'
import { Contacts } from './contacts.tsx'
import { en } from './en.ts'

/** Whom to call and where to complain, on every page of a unit. */
export function Foot(props: { unit: PublicHead | null; language: 'vi' | 'en' }) {
  const t = useT(en)
  const { unit } = props
  return (
    <footer className="foot">
      {unit && unit.contacts.length > 0 ? (
        <section aria-labelledby="lien-he-chan-trang">
          <h2 id="lien-he-chan-trang">{t('Liên hệ, phản ánh, kiến nghị')}</h2>
          <Contacts contacts={unit.contacts} />
        </section>
      ) : null}
      <p>{t('Trang này không dùng tập lệnh, không đặt cookie và không theo dõi người đọc.')}</p>
      <p className="foot-ways">
        <a href={`${unit?.root ?? (props.language === 'en' ? '/en/' : '/')}tro-giup`}>
          {t('Trợ giúp và khả năng tiếp cận')}
        </a>
        <a href="/lam-viec/">{t('Dành cho cán bộ')}</a>
      </p>
    </footer>
  )
}

import type { PageAt, PublicHead } from '../platform/pages.ts'
import { useT } from '../ui/language.tsx'
import { Contacts } from './contacts.tsx'
import { en } from './en.ts'
import { frontOf } from './navigation.ts'

/** Whom to call and where to complain, on every page of a unit. */
export function Foot(props: { unit: PublicHead | null; at: PageAt; publicUrl: string }) {
  const t = useT(en)
  const { unit, at } = props
  const front = frontOf(at)
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
        {unit ? <a href={`${unit.root}lien-he`}>{t('Liên hệ')}</a> : null}
        <a href={`${unit?.root ?? front}tro-giup`}>{t('Trợ giúp và khả năng tiếp cận')}</a>
        {at.site ? null : <a href={front}>{t('Tìm đơn vị')}</a>}
        {/* On the province's portal that path is not ours. */}
        <a href={`${at.site ? props.publicUrl : ''}/lam-viec/`}>{t('Dành cho cán bộ')}</a>
      </p>
    </footer>
  )
}

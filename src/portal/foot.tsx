import type { ReactNode } from 'react'
import { useT } from '../ui/language.tsx'
import { en } from './en.ts'

/** Whom to call and where to complain, on every page of a unit. */
export function Foot(props: {
  /** The unit's front page; null: the page of no unit. */
  root: string | null
  contacts: ReactNode
  front: string
  isOnSite: boolean
  workspace: string
}) {
  const t = useT(en)
  const { root, contacts, front } = props
  return (
    <footer className="foot">
      {contacts ? (
        <section aria-labelledby="lien-he-chan-trang">
          <h2 id="lien-he-chan-trang">{t('Liên hệ, phản ánh, kiến nghị')}</h2>
          {contacts}
        </section>
      ) : null}
      <p>{t('Trang này không dùng tập lệnh, không đặt cookie và không theo dõi người đọc.')}</p>
      <p className="foot-ways">
        {root === null ? null : <a href={`${root}lien-he`}>{t('Liên hệ')}</a>}
        <a href={`${root ?? front}tro-giup`}>{t('Trợ giúp và khả năng tiếp cận')}</a>
        {props.isOnSite ? null : <a href={front}>{t('Tìm đơn vị')}</a>}
        <a href={props.workspace}>{t('Dành cho cán bộ')}</a>
      </p>
    </footer>
  )
}

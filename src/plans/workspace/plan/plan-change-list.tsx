import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-life.ts'
import { keyed } from './plan-keys.ts'
import styles from './plan-life.module.css'

export interface Change {
  where: string
  before: string | null
  after: string | null
}

/** What was and what is, one below the other; new and gone are said in words. */
export function ChangeList(props: { items: readonly Change[] }) {
  const t = useT(en)
  return (
    <ul className={styles.changes}>
      {keyed(props.items, (change) => `${change.where} ${change.before} ${change.after}`).map(
        ({ key, item: { where, before, after } }) => (
          <li key={key}>
            <h3>{where}</h3>
            {before === null ? null : (
              <p>
                <span className="soft">{after === null ? t('Bỏ:') : t('Trước:')}</span>{' '}
                <del>{before}</del>
              </p>
            )}
            {after === null ? null : (
              <p>
                <span className="soft">{before === null ? t('Thêm:') : t('Nay:')}</span>{' '}
                <ins>{after}</ins>
              </p>
            )}
          </li>
        ),
      )}
    </ul>
  )
}

import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { Section } from '../../../workspace/screen.tsx'
import { en } from '../../en.ts'
import { CellError, CorrectedMark, FieldBox, Original } from './import-cell.tsx'
import styles from './import-facts.module.css'
import { fieldName, listName } from './import-names.ts'
import { LISTS } from './import-paths.ts'
import { useReview } from './import-review-state.ts'
import { keyed } from '../plan/plan-keys.ts'

/** The parts around the tasks, as written. */
export function Lists() {
  const t = useT(en)
  const { view } = useReview()
  const { recipients, archive } = view.draft
  return (
    <Section title={t('Các phần khác của văn bản')}>
      <div>
        {LISTS.filter((list) => view.draft[list].length > 0).map((list) => (
          <details key={list} className={styles.group}>
            <summary>
              {t('{name} ({n})', { name: listName(list, t), n: view.draft[list].length })}
            </summary>
            <ul className={styles.items}>
              {keyed(view.draft[list], String).map(({ key, index }) => (
                <li key={key}>
                  <Item path={`${list}.${index}`} />
                </li>
              ))}
            </ul>
          </details>
        ))}
        {view.draft.reportingDuties.length > 0 ? (
          <details className={styles.group}>
            <summary>{t('Chế độ báo cáo ({n})', { n: view.draft.reportingDuties.length })}</summary>
            <ul className={styles.paper}>
              {view.draft.reportingDuties.map((duty) => (
                <li key={duty.text}>{duty.text}</li>
              ))}
            </ul>
          </details>
        ) : null}
        {recipients.length > 0 ? (
          <details className={styles.group}>
            <summary>{t('Nơi nhận ({n})', { n: recipients.length })}</summary>
            <ul className={styles.paper}>
              {recipients.map((one) => (
                <li key={one.text}>{one.text}</li>
              ))}
              {archive ? <li>{t('Lưu: {archive}', { archive })}</li> : null}
            </ul>
          </details>
        ) : null}
        {view.draft.unplaced.length > 0 ? (
          <details className={styles.group}>
            <summary>
              {t('Chữ không thuộc phần nào ({n})', { n: view.draft.unplaced.length })}
            </summary>
            <ul className={styles.paper}>
              {keyed(view.draft.unplaced, String).map(({ key, item }) => (
                <li key={key}>{item}</li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </Section>
  )
}

function Item(props: { path: string }) {
  const t = useT(en)
  const { path } = props
  const { textOf, type, saving, readOnly, editing, setEditing } = useReview()
  const name = fieldName(path, t)
  return (
    <FieldBox path={path}>
      {editing === path && !readOnly ? (
        <>
          <TextArea
            id={`item-${path.replace('.', '-')}`}
            label={name}
            value={textOf(path)}
            onChange={(event) => {
              type(path, event.target.value)
            }}
            onBlur={() => void saving.flush()}
          />
          <Original path={path} />
          <div className="cluster">
            <Button
              onClick={() => {
                setEditing(null)
              }}
            >
              {t('Xong')}
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.item}>
          <p>{textOf(path)}</p>
          {readOnly ? null : (
            <Button
              kind="quiet"
              data-edit=""
              aria-label={t('Sửa: {name}', { name })}
              onClick={() => {
                setEditing(path)
              }}
            >
              {t('Sửa')}
            </Button>
          )}
        </div>
      )}
      <CorrectedMark path={path} />
      <CellError path={path} />
    </FieldBox>
  )
}

import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { whyInEnglish } from '../../../organization/words/en-whys.ts'
import { Section } from '../../../workspace/screen.tsx'
import type { WordMatch } from '../../draft/draft-contract.ts'
import { en } from '../../en.ts'
import { FieldBox } from './import-cell.tsx'
import { isUnderstood, unitsOf } from './import-doubts.ts'
import facts from './import-facts.module.css'
import { useReview } from './import-review-state.ts'
import { UnitPicker } from '../plan/plan-unit-picker.tsx'
import styles from './import-words.module.css'

const NAMES_SHOWN = 3

/** Who is meant: the words of the document and the units they were taken for. */
export function Words() {
  const t = useT(en)
  const { view, decisions, match } = useReview()
  const [picking, setPicking] = useState<WordMatch | null>(null)
  const open = view.matches.filter((one) => !isUnderstood(one))
  const clear = view.matches.filter(isUnderstood)
  if (view.matches.length === 0) return null
  const row = (one: WordMatch) => (
    <li key={one.words}>
      <Row
        match={one}
        onPick={() => {
          setPicking(one)
        }}
      />
    </li>
  )
  return (
    <Section title={t('Giao cho đơn vị nào')}>
      <p className="soft">
        {t(
          'Lời văn chỉ người làm việc được ghép với đơn vị trong hệ thống. Chỗ chưa ghép vẫn vào kế hoạch, nhưng chưa ai nhận việc.',
        )}
      </p>
      {open.length > 0 ? <ul className={styles.rows}>{open.map(row)}</ul> : null}
      {clear.length > 0 ? (
        <details className={facts.group} open={open.length === 0}>
          <summary>{t('Đã ghép ({n})', { n: number(clear.length, t.language) })}</summary>
          <ul className={styles.rows}>{clear.map(row)}</ul>
        </details>
      ) : null}
      {picking ? (
        <UnitPicker
          words={picking.words}
          chosen={decisions.matches[picking.words] ?? unitsOf(picking)}
          allowNone
          onClose={() => {
            setPicking(null)
          }}
          onChoose={(units) => {
            match(
              picking.words,
              units.map(({ id, name }) => ({ id, name })),
            )
            setPicking(null)
          }}
        />
      ) : null}
    </Section>
  )
}

function Row(props: { match: WordMatch; onPick: () => void }) {
  const t = useT(en)
  const { decisions, readOnly } = useReview()
  const { match } = props
  const decided = decisions.matches[match.words]
  const units = decided ?? match.units
  const count = decided?.length ?? match.unitIds.length
  const names = units.slice(0, NAMES_SHOWN).map((unit) => unit.name)
  const more = count - names.length
  return (
    <FieldBox path={`words:${match.words}`}>
      <div className={styles.row}>
        <div>
          <span className={styles.words}>{match.words}</span>{' '}
          <span className="soft small">
            {t('trong {n} việc', { n: number(match.tasks.length, t.language) })}
          </span>
          <div className={styles.units}>
            {count > 0 ? (
              <>
                → {names.join(', ')}
                {more > 0 ? ` ${t('và {n} đơn vị khác', { n: number(more, t.language) })}` : ''}
                {match.usedIn !== null && !decided ? (
                  <span className="soft small">
                    {t('đã dùng ở kế hoạch {plan}', { plan: match.usedIn })}
                  </span>
                ) : null}
                {decided ? (
                  <span className="state active">
                    <span aria-hidden="true">✎</span>
                    {t('Anh chị chọn')}
                  </span>
                ) : isUnderstood(match) ? null : (
                  <span className="state soon">
                    <span aria-hidden="true">?</span>
                    {t('Chưa chắc')}
                  </span>
                )}
              </>
            ) : (
              <span className="state soon">
                <span aria-hidden="true">?</span>
                {decided ? t('Để chưa giao cho ai') : t('chưa rõ đơn vị')}
              </span>
            )}
          </div>
          {decided || isUnderstood(match) ? null : (
            <div className={`soft small ${styles.why}`}>
              {t.language === 'en' ? whyInEnglish(match.why) : match.why}
            </div>
          )}
        </div>
        {readOnly ? null : (
          <Button
            data-edit=""
            icon="unit"
            aria-label={t('Chọn đơn vị cho “{words}”', { words: match.words })}
            onClick={props.onPick}
          >
            {t('Chọn đơn vị')}
          </Button>
        )}
      </div>
    </FieldBox>
  )
}

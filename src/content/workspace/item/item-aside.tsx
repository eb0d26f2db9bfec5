import { ButtonLink } from '../../../ui/button.tsx'
import { Checkbox, Select } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Section } from '../../../workspace/screen.tsx'
import { en } from '../../en.ts'
import { itemLanguage, itemLanguages } from '../../item/item-content.ts'
import type { ItemView } from '../../item/item-contract.ts'
import { kindOf } from '../../item/item-kind.ts'
import type { Finding } from '../../readiness/finding.ts'
import { PrintWay } from '../print/print-way.tsx'
import { languageLabel } from '../item-states.tsx'
import { Classify } from './classify.tsx'
import { FindingWords, jumpTo, keyOf } from './finding-lines.tsx'
import type { ItemEditing } from './item-editing.ts'
import { LeaveItem } from './leave-item.tsx'
import { ShareItem } from './share-item.tsx'
import css from './item.module.css'

/** Beside the text: what to mend, where it belongs, its versions. */
export function ItemAside(props: { item: ItemView; editing: ItemEditing; findings: Finding[] }) {
  const t = useT(en)
  const { item, editing, findings } = props
  return (
    <div className="stack">
      <Findings findings={findings} />
      <Section title={t('Nội dung này')}>
        <Select
          id="item-language"
          label={t('Ngôn ngữ')}
          value={editing.language}
          options={itemLanguages.map(({ code }) => ({
            value: code,
            label: languageLabel(code, t),
          }))}
          onChange={(event) => {
            editing.mark({ language: itemLanguage.parse(event.target.value) })
          }}
        />
        <Checkbox
          id="item-critical"
          label={t('Có nội dung phê bình')}
          hint={t('Nêu tên việc, người làm chưa tốt: luôn cần lãnh đạo duyệt.')}
          checked={editing.critical}
          disabled={kindOf(item.kind).needsHead}
          onChange={(event) => {
            editing.mark({ critical: event.target.checked })
          }}
        />
      </Section>
      <Classify item={item} />
      <ShareItem item={item} />
      <Section title={t('Các bản')}>
        <p className="soft">{t('Đang là bản số {n}.', { n: number(item.number, t.language) })}</p>
        <div>
          <ButtonLink icon="clock" href={href(`/noi-dung/${item.id}/ban`)}>
            {t('Xem các bản, so sánh')}
          </ButtonLink>
        </div>
      </Section>
      <PrintWay item={item} content={editing.content} />
      <LeaveItem item={item} />
    </div>
  )
}

function Findings(props: { findings: readonly Finding[] }) {
  const t = useT(en)
  const { findings } = props
  const blocking = findings.filter(({ severity }) => severity === 'blocks').length
  return (
    <section className={css['findings']} id="can-sua" tabIndex={-1} aria-label={t('Cần sửa')}>
      <h2>{t('Cần sửa')}</h2>
      {findings.length === 0 ? (
        <p>{t('Không có gì cần sửa. Có thể trình duyệt.')}</p>
      ) : (
        <p>
          {blocking === 0
            ? t('Trình được rồi; {n} chỗ nên xem lại.', { n: findings.length })
            : t('{n} chỗ phải sửa trước khi trình.', { n: blocking })}
        </p>
      )}
      <ul className={css['lines']}>
        {findings.map((one) => (
          <li key={keyOf(one)} data-severity={one.severity}>
            <button
              type="button"
              onClick={() => {
                jumpTo(one)
              }}
            >
              <FindingWords finding={one} />
              {one.place.quote && one.place.quote.length > 20 ? (
                <q className={css['quote']}>{shorten(one.place.quote)}</q>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function shorten(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 88)}…`
}

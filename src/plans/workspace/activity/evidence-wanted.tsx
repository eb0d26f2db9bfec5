import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import type { ActivityView } from '../../activity/activity-contract.ts'
import { channelForm } from '../../activity/channel-form.ts'
import { en } from '../../en-activity.ts'
import css from './evidence.module.css'

/** What this channel usually leaves, and which of it is here; nothing is demanded. */
export function EvidenceWanted(props: { activity: ActivityView }) {
  const t = useT(en)
  const kinds = useCatalogue('evidence_kind')
  const { channelKind, evidence, may } = props.activity
  const has = new Set(
    evidence.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ shows }) => shows),
  )
  const wanted = channelForm(channelKind).evidence.flatMap(
    (code) => kinds.find((kind) => kind.code === code) ?? [],
  )
  if (!may.addEvidence || wanted.every(({ code }) => has.has(code))) return null
  return (
    <div>
      <p className="soft small">{t('Hình thức này thường có:')}</p>
      <ul className={css['wanted']}>
        {wanted.map(({ code, label, labelEn }) => (
          <li key={code}>
            <StateBadge
              state={has.has(code) ? 'done' : 'unknown'}
              word={t.language === 'vi' ? label : labelEn}
            />
            <span className="unseen">{has.has(code) ? t('đã có') : t('chưa có')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

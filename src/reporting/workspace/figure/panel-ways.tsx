import { useT } from '../../../ui/language.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { en } from '../../en-figure.ts'
import { usePanelWay } from './panel-way.ts'
import css from './records.module.css'

/** Records, by unit, by task; and above them what the list is narrowed to, each step to be taken back. */
export function PanelWays() {
  const t = useT(en)
  const address = useAddress()
  const way = usePanelWay()
  const ways = [
    ['records', undefined, t('Bản ghi')],
    ['unit', 'don-vi', t('Theo đơn vị')],
    ['line', 'nhiem-vu', t('Theo nhiệm vụ')],
  ] as const
  const narrowed = [
    way.unit === undefined
      ? null
      : { name: way.unitName ?? way.unit, without: { dv: undefined, tendv: undefined } },
    way.line === undefined
      ? null
      : { name: way.lineName ?? way.line, without: { nv: undefined, tennv: undefined } },
  ].filter((one) => one !== null)
  return (
    <nav className={css['ways']} aria-label={t('Xem số liệu theo')}>
      <ul>
        {ways.map(([seen, xem, label]) => (
          <li key={seen}>
            <a
              href={address.with({ xem })}
              aria-current={way.seen === seen ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault()
                address.go({ xem })
              }}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
      {narrowed.length > 0 ? (
        <ol className={css['narrowed']} aria-label={t('Đang thu hẹp theo')}>
          {narrowed.map(({ name, without }) => (
            <li key={name}>
              <button
                type="button"
                aria-label={t('Bỏ thu hẹp: {name}', { name })}
                onClick={() => {
                  address.go(without)
                }}
              >
                {name} <span aria-hidden>×</span>
              </button>
            </li>
          ))}
        </ol>
      ) : null}
    </nav>
  )
}

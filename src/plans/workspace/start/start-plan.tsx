import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Screen, Section } from '../../../workspace/screen.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { en } from '../../en-cascade.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { documentNumber } from '../plan/plan-states.ts'
import { ShortcomingPick } from './shortcoming-pick.tsx'
import styles from './start-plan.module.css'
import { SuperiorPick } from './superior-pick.tsx'
import { useStart } from './use-start.ts'

/** Where a plan begins: a file, last year's, the superior's, a template, or an empty page. */
export function StartPlan() {
  const t = useT(en)
  const unit = useUnit()
  const { today } = useSession()
  const address = useAddress()
  const thisYear = Number(today.slice(0, 4))
  // From October on the plan to begin is next year's.
  const nextYear = today.slice(5, 7) >= '10' ? thisYear + 1 : thisYear
  const year = Number(address.get('nam') ?? nextYear)
  const years = [thisYear + 1, thisYear, thisYear - 1].map(String)
  const pickFrom = address.get('tu')
  return (
    <Screen
      title={t('Bắt đầu kế hoạch')}
      lead={unit?.name}
      crumbs={[{ label: t('Kế hoạch'), href: href('/ke-hoach') }]}
    >
      <div className={styles.year}>
        <Select
          id="start-year"
          label={t('Kế hoạch của năm')}
          value={String(year)}
          options={years.map((one) => ({ value: one, label: one }))}
          onChange={(event) => {
            address.go({ nam: event.target.value, tu: undefined })
          }}
        />
      </div>
      {unit === undefined || unit.role === 'viewer' ? (
        <Notice kind="warning">
          <p>{t('Tài khoản này chỉ xem; người soạn kế hoạch cần quyền của đơn vị.')}</p>
        </Notice>
      ) : pickFrom === undefined ? (
        <Ways key={year} unitId={unit.id} year={year} />
      ) : (
        <SuperiorPick unitId={unit.id} year={year} planId={pickFrom} />
      )}
    </Screen>
  )
}

function Ways(props: { unitId: string; year: number }) {
  const t = useT(en)
  const { unitId, year } = props
  const address = useAddress()
  const [mended, setMended] = useState<readonly string[]>([])
  const start = useStart(unitId, year, mended)
  const query = useQuery({
    queryKey: ['plans', 'starts', unitId, year],
    queryFn: ({ signal }) =>
      plansClient.listPlanStarts({ params: { unitId }, query: { year }, signal }),
  })
  const said = (one: { number: number | null; symbol: string | null; lines: number }) =>
    [
      documentNumber(one) === null ? null : t('Số {number}', { number: documentNumber(one) ?? '' }),
      t('{n} việc', { n: number(one.lines, t.language) }),
    ]
      .filter((part) => part !== null)
      .join(' · ')
  return (
    <>
      <ProblemNotice error={start.error} />
      <Section title={t('Từ tệp đã có')}>
        <p>
          {t('Tệp Word, PDF hay ảnh chụp: từng việc, đơn vị và thời hạn được tách ra để soát.')}
        </p>
        <div className="cluster">
          <ButtonLink icon="upload" href={href('/ke-hoach/nhap')}>
            {t('Nhập tệp kế hoạch')}
          </ButtonLink>
        </div>
      </Section>
      <Answer query={query} lines={6}>
        {({ own, above, templates, shortcomings }) => (
          <>
            <ShortcomingPick
              year={year - 1}
              items={shortcomings}
              chosen={mended}
              onChange={setMended}
            />
            {above.length > 0 ? (
              <Section title={t('Theo kế hoạch cấp trên')}>
                <ul className={styles.ways}>
                  {above.map((one) => (
                    <li key={one.id}>
                      <div>
                        <strong>{one.title}</strong>
                        <p className="soft small">
                          {one.issuer} · {said(one)} ·{' '}
                          {t('{n} việc giao cho đơn vị', { n: number(one.assigned, t.language) })}
                        </p>
                      </div>
                      <ButtonLink href={address.with({ tu: one.id })}>{t('Chọn việc')}</ButtonLink>
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
            {own.length > 0 ? (
              <Section title={t('Từ kế hoạch năm trước')}>
                <p className="soft">
                  {t(
                    'Mọi việc chuyển sang năm mới; điều ghi khi kết thúc kế hoạch cũ thành việc khắc phục tồn tại, hạn chế.',
                  )}
                </p>
                <ul className={styles.ways}>
                  {own.map((one) => (
                    <li key={one.id}>
                      <div>
                        <strong>{one.title}</strong>
                        <p className="soft small">
                          {t('Năm {year}', { year: String(one.year) })} · {said(one)}
                        </p>
                      </div>
                      <Button
                        busy={start.isPending}
                        onClick={() => {
                          start.mutate({ kind: 'own', planId: one.id })
                        }}
                      >
                        {t('Soạn từ kế hoạch này')}
                      </Button>
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
            <Section title={t('Từ mẫu')}>
              <ul className={styles.ways}>
                {templates.map((one) => (
                  <li key={one.code}>
                    <div>
                      <strong>{one.name}</strong>
                      <p className="soft small">
                        {t('{n} việc soạn sẵn, sửa được hết', {
                          n: number(one.tasks, t.language),
                        })}
                      </p>
                    </div>
                    <Button
                      busy={start.isPending}
                      onClick={() => {
                        start.mutate({ kind: 'template', code: one.code })
                      }}
                    >
                      {t('Dùng mẫu')}
                    </Button>
                  </li>
                ))}
                <li>
                  <div>
                    <strong>{t('Trang trống')}</strong>
                    <p className="soft small">{t('Chỉ có tên và năm')}</p>
                  </div>
                  <Button
                    busy={start.isPending}
                    onClick={() => {
                      start.mutate({ kind: 'blank' })
                    }}
                  >
                    {t('Soạn mới')}
                  </Button>
                </li>
              </ul>
            </Section>
          </>
        )}
      </Answer>
    </>
  )
}

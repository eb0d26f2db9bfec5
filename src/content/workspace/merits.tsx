import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../ui/button.tsx'
import { Select } from '../../ui/field.tsx'
import { shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { useAddress } from '../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../workspace/answer.tsx'
import { cursorOf, paged } from '../../workspace/calls.ts'
import { href } from '../../workspace/navigation.ts'
import { Screen } from '../../workspace/screen.tsx'
import { useUnit } from '../../workspace/session.ts'
import { en } from '../en.ts'
import { meritKinds, type MeritView } from '../merit/merit-contract.ts'
import { content } from './content-calls.ts'
import { ContentTabs } from './content-tabs.tsx'
import { Models } from './models.tsx'
import { ItemBadges, kindLabel } from './item-states.tsx'
import css from './content.module.css'

type Kind = (typeof meritKinds)[number]

const meritsQuery = (unitId: string, kind: Kind | undefined, below: boolean) =>
  infiniteQueryOptions({
    queryKey: ['content', 'merits', unitId, kind, below],
    queryFn: ({ pageParam, signal }) =>
      content.listMerits({
        params: { unitId },
        query: {
          ...(kind ? { kind } : {}),
          below: below ? 'true' : 'false',
          ...cursorOf(pageParam),
        },
        signal,
      }),
    ...paged,
  })

/** The register of initiatives, good examples and awards: who, by which decision, with what result. */
export function Merits() {
  const t = useT(en)
  const unit = useUnit()
  const address = useAddress()
  const kind = meritKinds.find((one) => one === address.get('loai'))
  const whose = address.get('cua') ?? ''
  return (
    <Screen
      wide
      title={t('Sáng kiến, khen thưởng')}
      lead={t('Sổ sáng kiến, gương điển hình và khen thưởng: ai, quyết định nào, kết quả ra sao.')}
      actions={
        unit && unit.role !== 'viewer' ? (
          <ButtonLink kind="primary" icon="write" href={href('/noi-dung/moi')}>
            {t('Viết nội dung mới')}
          </ButtonLink>
        ) : null
      }
    >
      <ContentTabs />
      <search className="filters">
        <Select
          id="merit-kind"
          label={t('Loại')}
          empty={t('Mọi loại')}
          value={kind ?? ''}
          options={meritKinds.map((code) => ({ value: code, label: kindLabel(code, t) }))}
          onChange={(event) => {
            address.go({ loai: event.target.value })
          }}
        />
        <Select
          id="merit-whose"
          label={t('Của ai')}
          value={whose}
          options={[
            { value: '', label: t('Đơn vị') },
            { value: 'cap-duoi', label: t('Các đơn vị cấp dưới') },
            { value: 'noi-khac', label: t('Nơi khác') },
            { value: 'da-ap-dung', label: t('Đã học theo') },
          ]}
          onChange={(event) => {
            address.go({ cua: event.target.value })
          }}
        />
      </search>
      {unit === undefined ? null : whose === 'noi-khac' || whose === 'da-ap-dung' ? (
        <Models
          key={unit.id}
          unitId={unit.id}
          mayApply={unit.role !== 'viewer'}
          applied={whose === 'da-ap-dung'}
        />
      ) : (
        <List key={unit.id} unitId={unit.id} kind={kind} below={whose === 'cap-duoi'} />
      )}
    </Screen>
  )
}

function List(props: { unitId: string; kind: Kind | undefined; below: boolean }) {
  const t = useT(en)
  const query = useInfiniteQuery(meritsQuery(props.unitId, props.kind, props.below))
  return (
    <Answer query={query} lines={6}>
      {({ pages }) => {
        const merits = pages.flatMap((page) => page.items)
        if (merits.length === 0) {
          return (
            <EmptyState title={t('Chưa có sáng kiến, khen thưởng nào')}>
              {t(
                'Viết nội dung mới, chọn loại Sáng kiến, Gương điển hình hoặc Khen thưởng; tác giả, quyết định và kết quả tự vào sổ này.',
              )}
            </EmptyState>
          )
        }
        return (
          <>
            <ul className="rows" aria-label={t('Sáng kiến, khen thưởng')}>
              {merits.map((merit) => (
                <Row key={merit.id} merit={merit} below={props.below} />
              ))}
            </ul>
            <MoreRows query={query} shown={merits.length} />
          </>
        )
      }}
    </Answer>
  )
}

function Row(props: { merit: MeritView; below: boolean }) {
  const t = useT(en)
  const { merit } = props
  return (
    <li>
      <div className="cluster">
        <a className={css['title']} href={href(`/noi-dung/${merit.id}`)}>
          {merit.title}
        </a>
        <ItemBadges item={{ ...merit, publishedOlder: false, withdrawnAt: null }} />
      </div>
      <p className="soft small">
        {[
          kindLabel(merit.kind, t),
          props.below ? merit.unit.name : null,
          merit.who,
          merit.decision,
          merit.appliedBy > 0 ? t('{n} đơn vị áp dụng', { n: merit.appliedBy }) : null,
          merit.decidedOn ? shortDate(merit.decidedOn, t.language) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {merit.result ? <p>{merit.result}</p> : null}
    </li>
  )
}

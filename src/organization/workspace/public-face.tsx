import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../ui/button.tsx'
import { dateTime } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Answer } from '../../workspace/answer.tsx'
import { Screen, Section } from '../../workspace/screen.tsx'
import { useUnit } from '../../workspace/session.ts'
import { en } from '../en-public-face.ts'
import type { PublicFaceView } from '../public-face/public-face-contract.ts'
import { faceQuery } from './public-face-calls.ts'
import { PublicFaceForm } from './public-face-form.tsx'
import { SitesForm } from './sites-form.tsx'

/** What the public reads of the unit beside its work: introduction, contacts, addresses. */
export function PublicFaceScreen() {
  const t = useT(en)
  const unit = useUnit()
  return (
    <Screen title={t('Trang công khai')} lead={unit?.name}>
      {unit ? (
        <Face unitId={unit.id} />
      ) : (
        <Notice kind="warning">
          <p>{t('Tài khoản này chưa được giao cho đơn vị nào.')}</p>
        </Notice>
      )}
    </Screen>
  )
}

function Face({ unitId }: { unitId: string }) {
  const query = useQuery(faceQuery(unitId))
  return (
    <Answer query={query} lines={8}>
      {(face) => <Parts key={face.version} unitId={unitId} face={face} />}
    </Answer>
  )
}

function Parts({ unitId, face }: { unitId: string; face: PublicFaceView }) {
  const t = useT(en)
  return (
    <>
      {face.slug === null ? (
        <Notice kind="warning" title={t('Đơn vị chưa có trang công khai')}>
          <p>{t('Người quản trị tổ chức mở trang công khai cho đơn vị.')}</p>
        </Notice>
      ) : (
        <div className="cluster">
          <ButtonLink icon="open" href={`/${face.slug}/`} target="_blank">
            {t('Xem trang công khai')}
          </ButtonLink>
          {face.changedAt === null ? null : (
            <span className="soft">
              {t('{name} sửa lần cuối {at}', {
                name: face.changedByName ?? '',
                at: dateTime(face.changedAt, t.language),
              })}
            </span>
          )}
        </div>
      )}
      <Section title={t('Giới thiệu và liên hệ')}>
        <PublicFaceForm unitId={unitId} face={face} />
      </Section>
      {face.may.administer || face.sites.length > 0 ? (
        <Section title={t('Tên miền')}>
          <SitesForm unitId={unitId} face={face} />
        </Section>
      ) : null}
    </>
  )
}

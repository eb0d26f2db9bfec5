import { screen } from './root-route.tsx'

/** What is written, approved and carried out to the public: content and channels. */
export const mediaScreens = [
  screen('/noi-dung', () => import('../content/workspace/item-list.tsx'), 'ItemList'),
  screen('/noi-dung/moi', () => import('../content/workspace/item-new.tsx'), 'ItemNew'),
  screen('/noi-dung/kho-chung', () => import('../content/workspace/library.tsx'), 'Library'),
  screen(
    '/noi-dung/kho-chung/$itemId',
    () => import('../content/workspace/library-item.tsx'),
    'LibraryItemScreen',
  ),
  screen('/noi-dung/dat-bai', () => import('../content/workspace/requests.tsx'), 'Requests'),
  screen(
    '/noi-dung/dat-bai/$requestId',
    () => import('../content/workspace/request-screen.tsx'),
    'RequestScreen',
  ),
  screen('/noi-dung/sang-kien', () => import('../content/workspace/merits.tsx'), 'Merits'),
  screen('/noi-dung/kho', () => import('../content/workspace/media-library.tsx'), 'MediaLibrary'),
  screen('/noi-dung/chuyen-de', () => import('../content/workspace/series-list.tsx'), 'SeriesList'),
  screen(
    '/noi-dung/chuyen-de/$seriesId',
    () => import('../content/workspace/series-screen.tsx'),
    'SeriesScreen',
  ),
  screen(
    '/noi-dung/chuyen-muc',
    () => import('../content/workspace/columns-screen.tsx'),
    'ColumnsScreen',
  ),
  screen(
    '/noi-dung/buoc-duyet',
    () => import('../content/workspace/approval-routes-screen.tsx'),
    'ApprovalRoutesScreen',
  ),
  screen('/noi-dung/$itemId', () => import('../channels/workspace/item-screen.tsx'), 'ItemScreen'),
  screen(
    '/noi-dung/$itemId/ban-goc',
    () => import('../content/workspace/source-update.tsx'),
    'SourceUpdate',
  ),
  screen(
    '/noi-dung/$itemId/duyet',
    () => import('../content/workspace/item-approval.tsx'),
    'ItemApproval',
  ),
  screen(
    '/noi-dung/$itemId/ban',
    () => import('../content/workspace/item-versions.tsx'),
    'ItemVersions',
  ),
  screen(
    '/noi-dung/$itemId/ban-in',
    () => import('../channels/workspace/print-screen.tsx'),
    'PrintScreen',
  ),
  screen(
    '/lich-cong-khai',
    () => import('../channels/workspace/occasions-screen.tsx'),
    'OccasionsScreen',
  ),
  screen(
    '/thong-bao-noi-bo',
    () => import('../channels/workspace/notice/own-notices.tsx'),
    'OwnNotices',
  ),
  screen(
    '/du-luan',
    () => import('../channels/workspace/mention/mention-screen.tsx'),
    'MentionScreen',
  ),
  screen('/lich-dang', () => import('../channels/workspace/calendar/calendar.tsx'), 'Calendar'),
  screen(
    '/kenh',
    () => import('../channels/workspace/channel/channels-screen.tsx'),
    'ChannelsScreen',
  ),
] as const

import { GalleryControls } from './gallery-controls.tsx'
import { GalleryDisplay } from './gallery-display.tsx'
import { GalleryWork } from './gallery-work.tsx'
import { href } from './navigation.ts'
import { Screen } from './screen.tsx'

/** The living design guide: every control in every state, with the words it should carry. */
export function Gallery() {
  return (
    <Screen
      wide
      title="Mẫu giao diện"
      lead="Mọi thành phần, mọi trạng thái. Màn hình mới ghép từ những mảnh ở đây."
      crumbs={[{ label: 'Hôm nay', href: href('/') }, { label: 'Mẫu giao diện' }]}
    >
      <GalleryControls />
      <GalleryDisplay />
      <GalleryWork />
    </Screen>
  )
}

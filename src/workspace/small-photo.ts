/** The server keeps no more pixels than these (platform/image.ts). */
const MAX_SIDE = 2560
/** Below it a bad line carries a photo as it is; others than these (HEIC) the server does not read. */
const SMALL = 1024 * 1024
const READ_BY_SERVER = new Set(['image/jpeg', 'image/png', 'image/webp'])
const QUALITY = 0.85

/**
 * A photo as the server would keep it anyway: a tenth of the bytes on a bad line, and without the place it was taken.
 * The file itself where it is no photo, is small already, or this browser cannot read it.
 */
export async function smallPhoto(file: File): Promise<File> {
  const { type, size } = file
  if (!type.startsWith('image/') || (size <= SMALL && READ_BY_SERVER.has(type))) return file
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
    () => null,
  )
  if (picture === null) return file
  try {
    const scale = Math.min(1, MAX_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const drawing = canvas.getContext('2d')
    if (drawing === null) return file
    drawing.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const made = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', QUALITY)
    })
    if (made === null || (made.size >= size && READ_BY_SERVER.has(type))) return file
    const name = file.name.replace(/(?:\.\w+)?$/, '.jpg')
    return new File([made], name, { type: made.type, lastModified: file.lastModified })
  } finally {
    picture.close()
  }
}

/**
 * The name of an office under another committee, or under its own when that has another name: "Phòng Kinh tế xã Bình Minh" moved to phường Sáp is "Phòng Kinh tế
 * phường Sáp", "Văn phòng HĐND và UBND xã" is that of a phường.
 */
export function nameAt(name: string, oldPlace: string, newPlace: string): string {
  if (name.endsWith(oldPlace)) return name.slice(0, -oldPlace.length) + newPlace
  const [oldKind, newKind] = [kindWord(oldPlace), kindWord(newPlace)]
  const ending = ` ${oldKind}`
  return oldKind !== '' && name.endsWith(ending)
    ? `${name.slice(0, -oldKind.length)}${newKind}`
    : name
}

/** `xã Bình Minh` → `xã`. */
export function kindWord(place: string): string {
  return (
    /^(?:thị trấn|thị xã|thành phố|đặc khu|phường|huyện|quận|tỉnh|xã)(?= )/iu.exec(place)?.[0] ?? ''
  )
}

/** `Ủy ban nhân dân xã Mới` governs the territory `xã Mới`. */
export function placeOf(committee: string): string {
  return committee.normalize('NFC').replace(/^\s*(?:(?:ủy|uỷ) ban nhân dân|ubnd)\s+/iu, '')
}

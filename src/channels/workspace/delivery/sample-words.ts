/** Units of the counters elsewhere. */
export const sampleWords: Readonly<Record<string, string>> = {
  views: 'lượt xem',
  interactions: 'lượt bày tỏ cảm xúc',
  shares: 'lượt chia sẻ',
  comments: 'bình luận',
  clicks: 'lượt bấm',
}

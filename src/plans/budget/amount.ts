interface TypedAmount {
  quantity: number | null
  price: number | null
  amount: number | null
}

/** More than the State spends in a year is a slip of the hand. */
export const MOST_DONG = 1_000_000_000_000_000
const MOST_QUANTITY = 1_000_000_000

/** Quantity × price in whole đồng, half a đồng up. Quantities have three decimals, so it is reckoned in thousandths. */
export function amountOf(quantity: number, price: number): number {
  const thousandths = BigInt(Math.round(quantity * 1000))
  return Number((thousandths * BigInt(price) + 500n) / 1000n)
}

/** The amount the figures make, or a sentence for each field that cannot be. */
export function readAmount({
  quantity,
  price,
  amount,
}: TypedAmount): { amount: number } | { fields: Record<string, string> } {
  if (quantity !== null && (quantity <= 0 || quantity > MOST_QUANTITY || !hasThousandths(quantity)))
    return { fields: { quantity: 'Số lượng phải lớn hơn 0, nhiều nhất ba chữ số sau dấu phẩy.' } }
  if (quantity === null || price === null) {
    return amount === null
      ? { fields: { amount: 'Hãy ghi thành tiền, hoặc cả số lượng và đơn giá.' } }
      : { amount }
  }
  const made = amountOf(quantity, price)
  if (made > MOST_DONG) return { fields: { price: 'Thành tiền quá lớn. Hãy xem lại đơn giá.' } }
  if (amount === null || amount === made) return { amount: made }
  return {
    fields: {
      amount: `Thành tiền phải bằng số lượng nhân đơn giá: ${made.toLocaleString('vi-VN')} đồng.`,
    },
  }
}

function hasThousandths(quantity: number): boolean {
  return Math.abs(quantity * 1000 - Math.round(quantity * 1000)) < 1e-6
}

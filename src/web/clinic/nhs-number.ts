/** The ten digits of an NHS number, or null where the last does not fit the others (modulus 11) or it is not ten digits. */
export function readNhsNumber(text: string): string | null {
  const digits = text.replaceAll(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits)) return null;
  const weighted = Array.from(digits.slice(0, 9), Number).reduce(
    (sum, digit, index) => sum + digit * (10 - index),
    0,
  );
  // A check of 10 fits no digit: such numbers are not issued.
  const check = (11 - (weighted % 11)) % 11;
  return check === Number(digits[9]) ? digits : null;
}

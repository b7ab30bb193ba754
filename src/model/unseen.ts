/**
 * True for what could break the header of a mail or hide in a name: control characters, line and direction marks, soft
 * hyphens, joiners, tag letters and all else that is drawn as nothing. Two names that look the same must be the same.
 */
export const hasUnseen = (text: string): boolean =>
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(text);

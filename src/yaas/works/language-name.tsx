import { useText } from '../../platform/index.js';

/** A language in the reader's own: "Japanese", "japonés". */
export function LanguageName({ code }: { code: string }) {
  const t = useText();
  return <>{t(`yaas.language.${code}`)}</>;
}

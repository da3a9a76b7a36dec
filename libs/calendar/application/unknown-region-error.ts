/** No rules for public holidays are known for the region that was asked for. `texts` is for people. */
export class UnknownRegionError extends Error {
  readonly code = 'unknown-region';
  readonly texts: { readonly de: string; readonly en: string };

  constructor(region: string) {
    const examples = 'DE, DE-SN, DE-BY, AT-9, CH-ZH';
    const en = `No public holidays are known for the region “${region}”. Examples: ${examples}.`;
    super(en);
    this.name = 'UnknownRegionError';
    this.texts = {
      de: `Für die Region „${region}“ sind keine Feiertage bekannt. Bitte geben Sie ein Kürzel nach ISO 3166-2 an, zum Beispiel ${examples}.`,
      en,
    };
  }
}

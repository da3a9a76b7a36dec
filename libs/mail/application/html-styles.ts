/** Inline styles of the HTML part: Word's engine, with which Outlook shows mails, knows little else. */
export const font = "font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
export const ink = 'color:#1f2933';
export const muted = 'color:#52606d';
export const line = 'border-top:1px solid #cbd2d9';
export const link = 'color:#0b5cad;text-decoration:underline';
export const paragraph = `margin:0 0 16px;font-size:16px;line-height:24px;word-break:break-word;${ink};${font}`;
export const small = `margin:0 0 6px;font-size:14px;line-height:20px;word-break:break-word;${muted};${font}`;
export const cell = `vertical-align:top;text-align:left;font-size:15px;line-height:22px;font-weight:normal;${ink};${font}`;
export const smallCell = `${cell};font-size:14px;line-height:20px`;
export const columnHead = `padding:0 8px 6px 0;vertical-align:bottom;text-align:left;font-size:13px;line-height:18px;font-weight:bold;${muted};${font}`;
export const band = 'background-color:#e8eef5';

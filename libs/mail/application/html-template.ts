import { fullRow, shortRow } from './html-rows.ts';
import { band, cell, columnHead, font, ink, line, link, muted, paragraph, small } from './html-styles.ts';

const button = (at: 'start' | 'end'): string => `<% if (it.button && it.button.at === '${at}') { %>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px"><tr>
<td class="button" style="background-color:#0b5cad;padding:12px 20px"><a href="<%= it.button.url %>" style="color:#ffffff;font-size:16px;line-height:20px;font-weight:bold;text-decoration:none;${font}"><%= it.button.label %></a></td>
</tr></table>
<p class="muted" style="${small};margin-bottom:16px;word-break:break-all"><%= it.button.url %></p>
<% } %>`;

/**
 * The HTML part. Layout by tables with inline styles, because Outlook shows mails with Word's engine; the style block
 * only adds the dark colours where a client knows them. No remote content. Everything is escaped by eta.
 */
export const htmlTemplate = `<!DOCTYPE html>
<html lang="<%= it.language %>" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title><%= it.subject %></title>
<!--[if mso]><style>table{border-collapse:collapse}body,td,th,p,h1,h2{font-family:'Segoe UI',Arial,sans-serif !important}</style><![endif]-->
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background-color: #14171a !important; }
  .sheet { background-color: #1f2429 !important; }
  .ink { color: #eceff2 !important; }
  .muted { color: #b3bcc5 !important; }
  .late { color: #ffa39b !important; }
  .band { background-color: #2e3742 !important; }
  .line { border-color: #49525c !important; }
  .bar { background-color: #7fb2ff !important; }
  .button { background-color: #7fb2ff !important; }
  .button a { color: #0d1116 !important; }
  .link { color: #8fbcff !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#eef1f4;-webkit-text-size-adjust:100%">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#eef1f4">
<tr><td align="center" style="padding:16px 0">
<!--[if mso]><table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:640px;background-color:#ffffff">
<tr><td class="bar" height="4" style="height:4px;font-size:0;line-height:4px;background-color:#0b5cad">&nbsp;</td></tr>
<tr><td style="padding:20px 16px 0">
<h1 class="ink" style="margin:0 0 16px;font-size:20px;line-height:26px;font-weight:bold;${ink};${font}"><%= it.planTitle %></h1>
<p class="ink" style="${paragraph}"><%= it.greeting %></p>
<p class="ink" style="${paragraph}"><%= it.opening %></p>
<% if (it.quote) { %>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;margin:0 0 16px"><tr>
<td class="bar" width="4" style="width:4px;font-size:0;line-height:0;background-color:#0b5cad">&nbsp;</td>
<td class="ink" style="padding:2px 0 2px 12px;${cell};font-size:16px;line-height:24px"><span class="muted" style="font-size:14px;line-height:20px;${muted}"><%= it.quote.by %>:</span><br><%= it.quote.text %></td>
</tr></table>
<% } %>
<% it.notes.forEach(function (note) { %><p class="ink" style="${paragraph}"><%= note %></p><% }) %>
${button('start')}
</td></tr>
<% if (it.sections.length > 0) { %>
<tr><td style="padding:0 16px 16px">
<table<% if (!it.tabular) { %> role="presentation"<% } %> class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;border-collapse:collapse;table-layout:fixed;word-wrap:break-word">
<% if (it.tabular) { %>
<thead><tr>
<th scope="col" class="muted" width="58%" style="width:58%;${columnHead}"><%= it.columns.matter %></th>
<th scope="col" class="muted" style="${columnHead}"><%= it.columns.standing %></th>
</tr></thead>
<% } %>
<% it.sections.forEach(function (section, place) { %>
<tbody>
<% if (section.heading) { %>
<% if (place > 0) { %><tr><td colspan="2" height="12" style="height:12px;font-size:0;line-height:12px">&nbsp;</td></tr><% } %>
<tr><<%~ it.tabular ? 'th scope="rowgroup"' : 'td' %> colspan="2" class="band" style="padding:7px 10px;text-align:left;${band}"><h2 class="ink" style="margin:0;font-size:16px;line-height:22px;font-weight:bold;${ink};${font}"><%= section.heading %></h2></<%~ it.tabular ? 'th' : 'td' %>></tr>
<% } %>
<% if (section.lead.length > 0) { %>
<tr><td colspan="2" class="ink<% if (!section.heading) { %> line<% } %>" style="padding:12px 0 8px;${cell}<% if (!section.heading) { %>;${line}<% } %>"><%= section.lead.join(' ') %></td></tr>
<% } %>
<% section.rows.forEach(function (row, index) { %>
<% const first = index === 0 && section.heading !== null && section.lead.length === 0; %>
${fullRow}
<% }) %>
<% if (section.more) { %>
<tr><td colspan="2" class="ink line" style="padding:12px 0 8px;${line};${cell};font-weight:bold"><%= section.more.label %></td></tr>
<% section.more.rows.forEach(function (row) { %>
${shortRow}
<% }) %>
<% } %>
<% if (section.rest) { %>
<tr><td colspan="2" class="ink line" style="padding:<%= section.rows.length > 0 ? '12px' : '8px' %> 0 8px;${cell}<% if (section.rows.length > 0) { %>;${line}<% } %>"><%= section.rest %></td></tr>
<% } %>
</tbody>
<% }) %>
</table>
</td></tr>
<% } %>
<% if (it.closing.length > 0 || (it.button && it.button.at === 'end')) { %>
<tr><td class="line" style="padding:16px 16px 0;${line}">
<% it.closing.forEach(function (sentence) { %><p class="ink" style="${paragraph};font-size:15px;line-height:22px;margin-bottom:12px"><%= sentence %></p>
<% }) %>
${button('end')}
</td></tr>
<% } %>
<tr><td class="line" style="padding:14px 16px 16px;${line}">
<% it.footer.lines.forEach(function (sentence) { %><p class="muted" style="${small}"><%= sentence %></p>
<% }) %>
<p class="muted" style="${small};margin:10px 0 0"><% it.footer.entries.forEach(function (entry) { %><% if (entry.url) { %><a href="<%= entry.url %>" class="link" style="${link}"><%= entry.label %></a><% } else { %><%= entry.label %><% } %> · <% }) %><span style="white-space:nowrap"><%= it.footer.mailNumber %></span></p>
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`;

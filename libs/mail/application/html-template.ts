import { fullRow, shortRow } from './html-rows.ts';
import { cell, columnHead, font, ink, line, paragraph, small } from './html-styles.ts';

/**
 * The HTML part. Layout by tables with inline styles, because Outlook shows mails with Word's engine; the style block
 * only adds the dark colours where a client knows them. No remote content. Everything is escaped by eta.
 */
export const htmlTemplate = `<!DOCTYPE html>
<html lang="de" dir="ltr">
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
<% it.notes.forEach(function (note) { %><p class="ink" style="${paragraph}"><%= note %></p><% }) %>
<% if (it.button) { %>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px"><tr>
<td class="button" style="background-color:#0b5cad;padding:12px 20px"><a href="<%= it.button.url %>" style="color:#ffffff;font-size:16px;line-height:20px;font-weight:bold;text-decoration:none;${font}"><%= it.button.label %></a></td>
</tr></table>
<% } %>
</td></tr>
<tr><td style="padding:0 16px 16px">
<table class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;border-collapse:collapse">
<thead><tr>
<th scope="col" class="muted" width="58%" style="width:58%;${columnHead}">Worum es geht</th>
<th scope="col" class="muted" style="${columnHead}">Termin und Stand</th>
</tr></thead>
<% it.sections.forEach(function (section) { %>
<tbody>
<% if (section.heading) { %>
<tr><th scope="rowgroup" colspan="2" class="line" style="padding:20px 0 8px;text-align:left;${line}"><h2 class="ink" style="margin:0;font-size:17px;line-height:22px;font-weight:bold;${ink};${font}"><%= section.heading %></h2></th></tr>
<% } %>
<% if (section.lead.length > 0) { %>
<tr><td colspan="2" class="ink<% if (!section.heading) { %> line<% } %>" style="padding:<%= section.heading ? '0' : '12px' %> 0 12px;${cell}<% if (!section.heading) { %>;${line}<% } %>"><%= section.lead.join(' ') %></td></tr>
<% } %>
<% section.rows.forEach(function (row) { %>
${fullRow}
<% }) %>
<% if (section.more.length > 0) { %>
<tr><td colspan="2" class="ink line" style="padding:12px 0 8px;${line};${cell};font-weight:bold"><% if (section.rows.length > 0) { %>+ <% } %><%= section.more.length %> weitere</td></tr>
<% section.more.forEach(function (row) { %>
${shortRow}
<% }) %>
<% } %>
</tbody>
<% }) %>
</table>
</td></tr>
<tr><td class="line" style="padding:16px 16px 4px;${line}">
<% if (it.answerHelp) { %><p class="ink" style="${paragraph}"><%= it.answerHelp %></p><% } %>
<% if (it.quiet) { %><p class="ink" style="${paragraph}"><%= it.quiet %></p><% } %>
<% if (it.waitingForYou) { %><p class="ink" style="${paragraph}"><%= it.waitingForYou %></p><% } %>
<p class="muted" style="${small}"><%= it.contact %></p>
<p class="muted" style="${small}"><%= it.reason %></p>
<p class="muted" style="${small};margin-bottom:16px"><%= it.mailNumber %></p>
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`;

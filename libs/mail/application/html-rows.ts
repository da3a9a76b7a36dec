import { cell, line, muted, smallCell } from './html-styles.ts';

const aside = (words: string): string =>
  `<span class="muted" style="font-size:14px;line-height:20px;${muted}">${words}</span>`;

/** The second column: due, how it stands, what was said last. */
const standing = `<% if (row.deadline) { %><%= row.deadline.label %><% if (row.deadline.date) { %> <span style="white-space:nowrap"><%= row.deadline.date %></span><% } %><% if (row.deadline.period) { %><br>${aside('<%= row.deadline.period %>')}<% } %><% if (row.deadline.standing) { %><br><strong<% if (row.deadline.overdue) { %> class="late" style="color:#a61b1b"<% } %>><%= row.deadline.standing %></strong><% } %><% if (row.deadline.original) { %><br>${aside('<%= row.deadline.original %>')}<% } %><% if (row.deadline.hard) { %><br><strong><%= row.deadline.hard %></strong><% } %><% } %><% if (row.lastAnswer) { %><% if (row.deadline) { %><br><% } %>${aside('<%= row.lastAnswer %>')}<% } %>`;

/** The steps that a new contact takes over, each in a row of its own. */
const takenRows = `<% row.taken.shown.forEach(function (step) { %>
<tr>
<th scope="row" class="ink" style="padding:0 12px 8px 16px;${smallCell}"><%= step.name %></th>
<td class="ink" style="padding:0 0 8px;${smallCell}"><%= step.date %></td>
</tr>
<% }) %>
<% if (row.taken.more) { %><tr><td colspan="2" class="ink" style="padding:0 0 12px 16px;${smallCell}"><%= row.taken.more %></td></tr><% } %>`;

/** A row in full: what it is about beside its standing, below it what is asked and what follows. */
export const fullRow = `<% const stands = row.deadline || row.lastAnswer; const place = it.placeLine(row); %>
<tr>
<th scope="row"<% if (!stands) { %> colspan="2"<% } %> class="ink line" style="padding:12px 12px 4px 0;${line};${cell}"><strong><%= row.position %>. <%= row.name %>:</strong> <%= row.title %><% if (place) { %><br>${aside('<%= place %>')}<% } %></th>
<% if (stands) { %><td class="ink line" style="padding:12px 0 4px;${line};${cell}">${standing}</td><% } %>
</tr>
<tr><td colspan="2" class="ink" style="padding:0 0 12px;${cell}"><% row.sentences.forEach(function (sentence, index) { %><% if (index > 0) { %><br><% } %><%= sentence %><% }) %></td></tr>
${takenRows}`;

/** A row in one line, for what does not fit. */
export const shortRow = `<% const stands = it.shortStanding(row); %>
<tr>
<th scope="row"<% if (!stands) { %> colspan="2"<% } %> class="ink" style="padding:0 12px 8px 0;${smallCell}"><%= row.position %>. <%= row.name %>: <%= row.title %><% if (row.office) { %>, <%= row.office %><% } %></th>
<% if (stands) { %><td class="ink" style="padding:0 0 8px;${smallCell}"><%= stands %></td><% } %>
</tr>
${takenRows}`;

"""The tables of the journal: headers, content, leaves, checkpoints, the index, two ledgers."""

from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='CheckpointRow',
            fields=[
                ('size', models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('root', models.BinaryField()),
                ('frontier', models.BinaryField()),
                ('low', models.BigIntegerField()),
                ('signature', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='ContentRow',
            fields=[
                ('uid', models.CharField(max_length=32, primary_key=True, serialize=False)),
                ('salt', models.BinaryField()),
                ('body', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='ErasureRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.CharField(max_length=32, unique=True)),
                ('erased_by_fact', models.CharField(max_length=32)),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=64)),
                ('second', models.CharField(max_length=64)),
                ('authority', models.CharField(max_length=200)),
                ('reason', models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name='FactRow',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('uid', models.CharField(max_length=32, unique=True)),
                ('recorded_at', models.DateTimeField()),
                ('commitment', models.BinaryField()),
                ('mac', models.BinaryField()),
                ('dedupe', models.TextField(null=True, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name='LeafRow',
            fields=[
                ('position', models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ('fact_id', models.BigIntegerField(unique=True)),
                ('hash', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='IndexRow',
            fields=[
                ('uid', models.CharField(max_length=32, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=100)),
                ('version', models.IntegerField()),
                ('happened_at', models.DateTimeField()),
                ('sequence', models.IntegerField()),
                ('rank', models.SmallIntegerField()),
                ('digest', models.CharField(max_length=64)),
                ('learned_at', models.DateTimeField(null=True)),
                ('recorded_at', models.DateTimeField()),
                ('case', models.CharField(max_length=64, null=True)),
                ('crime', models.CharField(max_length=64, null=True)),
                ('by', models.CharField(max_length=64)),
                ('agency', models.CharField(max_length=64, null=True)),
                ('token', models.TextField(null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['case', 'happened_at'], name='journal_index_case'), models.Index(fields=['kind', 'happened_at'], name='journal_index_kind'), models.Index(fields=['recorded_at'], name='journal_index_recorded'), models.Index(condition=models.Q(('crime__isnull', False)), fields=['crime'], name='journal_index_crime'), models.Index(condition=models.Q(('token__isnull', False)), fields=['token'], name='journal_index_token')],
            },
        ),
        migrations.CreateModel(
            name='WitnessRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('holder', models.CharField(max_length=64)),
                ('size', models.PositiveBigIntegerField()),
                ('note', models.TextField()),
                ('received_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('holder', 'note'), name='journal_witness_once')],
            },
        ),
    ]
